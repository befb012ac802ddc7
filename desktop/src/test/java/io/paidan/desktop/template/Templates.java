package io.paidan.desktop.template;

import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import java.time.Duration;
import java.util.List;

/** Service templates for tests. */
final class Templates {

    private Templates() {}

    /** Advice, which takes nothing but time. */
    static ServiceTemplate advice(int version, int minutes, Priority priority) {
        return new ServiceTemplate(
                "advice",
                version,
                ServiceType.SURVEY,
                "boiler",
                "Advice",
                "咨询",
                Duration.ofMinutes(minutes),
                priority,
                List.of(),
                true,
                List.of(),
                1,
                List.of(),
                List.of(),
                null,
                null,
                null,
                false);
    }
}
