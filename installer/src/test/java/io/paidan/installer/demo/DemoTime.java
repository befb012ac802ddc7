package io.paidan.installer.demo;

import java.time.Instant;

/** The moment at which the demo day of a server began. */
final class DemoTime {
    private DemoTime() {}

    static Instant firstMoment(DemoServer server) {
        return server.now().atZone(DemoCompany.ZONE).with(DemoDay.FIRST_MOMENT).toInstant();
    }
}
