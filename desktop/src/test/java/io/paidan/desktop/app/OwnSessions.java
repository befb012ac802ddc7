package io.paidan.desktop.app;

import io.paidan.contract.session.SessionSummary;
import io.paidan.desktop.BoardFixture;
import java.time.Instant;
import java.util.UUID;

/** Where the dispatcher of the fixture is signed in. */
final class OwnSessions {

    private OwnSessions() {}

    static SessionSummary here() {
        return session(1, "10.20.0.31", "Paidan console (Windows 11)", BoardFixture.at("08:02"), "11:20", true);
    }

    /** Left open at another desk, yesterday. */
    static SessionSummary away() {
        var yesterday = BoardFixture.at("17:40").minusSeconds(86_400);
        return session(2, "10.20.0.44", "Paidan console (Linux)", yesterday, "10:58", false);
    }

    static SessionSummary atHome() {
        var browser = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)";
        return session(3, "2001:db8:85a3::8a2e:370:7334", browser, BoardFixture.at("06:50"), "07:15", false);
    }

    private static SessionSummary session(
            int number, String address, String device, Instant since, String lastSeen, boolean current) {
        return new SessionSummary(
                new UUID(7, number),
                new UUID(8, 1),
                "dispatcher",
                "王调度",
                address,
                device,
                since,
                BoardFixture.at(lastSeen),
                BoardFixture.at("20:00"),
                current);
    }
}
