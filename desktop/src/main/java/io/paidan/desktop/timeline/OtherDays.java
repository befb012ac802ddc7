package io.paidan.desktop.timeline;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.desktop.fx.Recalculation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Who works when on the later days in sight: the store knows the shifts of today alone, the server is asked. */
public final class OtherDays implements AutoCloseable {

    private final Recalculation<List<LocalDate>, Map<LocalDate, List<EngineerSummary>>> reading;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Map<LocalDate, List<EngineerSummary>>> known =
            new ReadOnlyObjectWrapper<>(Map.of());
    private List<LocalDate> inSight = List.of();

    /**
     * @param read the engineers with their shifts of a day; waits for the server's answer
     * @param failed told why they could not be read
     */
    public OtherDays(
            Function<LocalDate, List<EngineerSummary>> read,
            Consumer<Throwable> failed,
            Executor background,
            Executor fx) {
        this.failed = failed;
        this.reading = new Recalculation<>(
                () -> Optional.of(inSight).filter(days -> !days.isEmpty()),
                days -> days.stream().collect(Collectors.toMap(Function.identity(), read)),
                this::finish,
                background,
                fx);
    }

    /** What has been read; grows and changes. */
    ReadOnlyObjectProperty<Map<LocalDate, List<EngineerSummary>>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /** Reads those days of which nothing is known yet. */
    void show(List<LocalDate> days) {
        if (!days.equals(inSight)) {
            inSight = List.copyOf(days);
            if (!known.get().keySet().containsAll(days)) {
                reading.ask();
            }
        }
    }

    /** Somebody's days have changed: what is in sight is read again, the rest when it comes in sight. */
    void readAgain() {
        var kept = new HashMap<>(known.get());
        kept.keySet().retainAll(inSight);
        known.set(Map.copyOf(kept));
        reading.cancel(); // what is on its way is of before
        reading.ask();
    }

    /** As he is on that day: for the region, if he is there, else at home. Empty while nothing is known of the day. */
    Optional<EngineerSummary> find(LocalDate day, String region, UUID id) {
        var his = known.get().getOrDefault(day, List.of()).stream()
                .filter(engineer -> engineer.id().equals(id))
                .toList();
        return his.stream()
                .filter(engineer -> engineer.region().equals(region))
                .findFirst()
                .or(() -> his.stream().findFirst());
    }

    @Override
    public void close() {
        reading.close();
    }

    private void finish(@Nullable Map<LocalDate, List<EngineerSummary>> read, @Nullable Throwable failure) {
        if (read != null) {
            var all = new HashMap<>(known.get());
            all.putAll(read);
            known.set(Map.copyOf(all));
        } else if (failure != null) {
            failed.accept(failure);
        }
    }
}
