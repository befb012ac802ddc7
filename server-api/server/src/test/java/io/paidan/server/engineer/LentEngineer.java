package io.paidan.server.engineer;

import static io.paidan.server.testing.TestClock.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Loan;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An engineer whose times and record are changed over REST. */
final class LentEngineer {

    private static final Instant FROM = START.minus(Duration.ofDays(1));
    private static final Instant UNTIL = START.plus(Duration.ofDays(6));

    private final UUID id;
    private final ApiClient home;

    /** @param home a dispatcher of his own region */
    LentEngineer(UUID id, ApiClient home) {
        this.id = id;
        this.home = home;
    }

    /** These loans and no others. */
    void lend(Loan... loans) {
        assertThat(times(List.of(loans)).status()).isEqualTo(200);
    }

    ApiReply times(List<Loan> loans) {
        return times(loans, FROM, UNTIL);
    }

    /** These loans and no others of those that begin in this period. */
    ApiReply times(List<Loan> loans, Instant from, Instant until) {
        var stored = home.get(path(from, until)).as(EngineerTimes.class);
        return home.put(
                "/api/setup/engineers/%s/times".formatted(id),
                new SaveEngineerTimes(stored.version(), from, until, stored.shifts(), stored.absences(), loans));
    }

    /** Where his times are read. */
    String path() {
        return path(FROM, UNTIL);
    }

    private String path(Instant from, Instant until) {
        return "/api/setup/engineers/%s/times?from=%s&until=%s".formatted(id, from, until);
    }

    ApiReply save(ApiClient supervisor, boolean active, List<HeldSkill> skills) {
        var stored = supervisor.get("/api/setup/engineers/" + id).as(EngineerDetails.class);
        return supervisor.put(
                "/api/setup/engineers/" + id,
                new SaveEngineer(
                        stored.version(),
                        stored.territory(),
                        stored.code(),
                        stored.name(),
                        stored.phone(),
                        stored.vehicle(),
                        stored.homePosition(),
                        skills,
                        stored.overtime(),
                        stored.capacity(),
                        active));
    }
}
