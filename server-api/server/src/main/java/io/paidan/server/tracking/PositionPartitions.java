package io.paidan.server.tracking;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One table of positions a day (UTC), made the day before, or when a position comes that has none yet. */
@Component
class PositionPartitions {

    private final Set<LocalDate> there = ConcurrentHashMap.newKeySet();
    private final JdbcTemplate database;
    private final TransactionTemplate apart;
    private final Clock clock;

    PositionPartitions(JdbcTemplate database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "PT6H")
    void makeAhead() {
        var now = clock.instant();
        ensure(Stream.of(0, 1, 2).map(days -> now.plus(days, ChronoUnit.DAYS)).toList());
    }

    void ensure(Collection<Instant> instants) {
        instants.stream()
                .map(instant -> instant.atOffset(ZoneOffset.UTC).toLocalDate())
                .distinct()
                .filter(day -> !there.contains(day))
                .forEach(this::make);
    }

    /** In a transaction of its own and one server at a time: making a partition locks the whole table. */
    private void make(LocalDate day) {
        apart.executeWithoutResult(status -> {
            database.execute("select pg_advisory_xact_lock(hashtextextended('paidan position partitions', 0))");
            database.execute("""
                    create table if not exists position_%s partition of position
                    for values from ('%s 00:00:00+00') to ('%s 00:00:00+00')
                    """.formatted(day.toString().replace("-", ""), day, day.plusDays(1)));
        });
        there.add(day);
    }
}
