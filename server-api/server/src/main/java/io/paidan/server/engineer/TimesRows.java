package io.paidan.server.engineer;

import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.session.SignedInUser;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the sheets of shifts, absences and loans have in common: whose row it is, and saving it among those around it. */
@Component
class TimesRows {

    private final EngineerTimesMapper mapper;
    private final EngineerTimesSetup times;
    private final MasterChange change;

    TimesRows(EngineerTimesMapper mapper, EngineerTimesSetup times, MasterChange change) {
        this.mapper = mapper;
        this.times = times;
        this.change = change;
    }

    Optional<RosterLine.Worker> find(String code, SignedInUser user) {
        return mapper.findWorker(code, Scope.of(user));
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID when there is none of this code in the user's scope */
    RosterLine.Worker get(String code, SignedInUser user) {
        return find(code, user).orElseThrow(() -> change.wrong("engineerCode", code, "unknown", "value", code));
    }

    /** @throws io.paidan.server.platform.ProblemException INVALID, naming the column of the end */
    void requireInOrder(Instant start, Instant end, String column) {
        if (!end.isAfter(start)) {
            throw change.wrong(column, null, "end-after-start");
        }
    }

    /** Saves a period of an engineer as it is stored but for what a row changes. */
    void save(UUID engineer, Instant from, Instant until, UnaryOperator<SaveEngineerTimes> with, SignedInUser user) {
        var stored = times.get(engineer, from, until, Scope.of(user));
        times.save(engineer, with.apply(stored.edit()), user);
    }

    /** The list with this one in place of those of the same key. */
    static <T> List<T> replace(List<T> times, Function<T, ?> key, T one) {
        return Stream.concat(times.stream().filter(each -> !key.apply(each).equals(key.apply(one))), Stream.of(one))
                .toList();
    }

    static Instant instant(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }

    static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
