package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.Master;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Weeks of engineers by the server: the list knows the engineers, a week's times are read when it is opened. Guests have
 * theirs at home.
 *
 * @param monday of the week that is looked at
 * @param zone of an engineer's own territory, in which his times are typed as in the sheets
 * @param visitsOff says which visits lie in the time off that was saved
 */
record WeekMaster(
        Resource<EngineerSummary> engineers,
        Resource<EngineerTimes> times,
        Supplier<LocalDate> monday,
        Function<EngineerSummary, ZoneId> zone,
        VisitsOffWords visitsOff)
        implements Master<EngineerWeek, SaveEngineerTimes> {

    @Override
    public CompletableFuture<List<EngineerWeek>> list() {
        return engineers
                .list()
                .thenApply(all -> all.stream()
                        .filter(engineer -> !engineer.isGuest())
                        .map(engineer -> new EngineerWeek(engineer, monday.get(), zone.apply(engineer), null))
                        .toList());
    }

    /** The zone is asked for again: the territories may have come, or changed, since the list was read. */
    @Override
    public CompletableFuture<EngineerWeek> open(EngineerWeek listed) {
        var week = listed.in(zone.apply(listed.engineer()));
        return times.get("%s/times?from=%s&until=%s".formatted(id(week), week.from(), week.until()))
                .thenApply(week::with);
    }

    @Override
    public CompletableFuture<EngineerWeek> save(EngineerWeek original, SaveEngineerTimes command) {
        return times.save(id(original) + "/times", command).thenApply(original::with);
    }

    @Override
    public Optional<String> aftermath(EngineerWeek saved) {
        return visitsOff.news(saved);
    }

    @Override
    public String id(EngineerWeek week) {
        return week.engineer().id().toString();
    }

    @Override
    public String name(EngineerWeek week) {
        return week.engineer().name();
    }
}
