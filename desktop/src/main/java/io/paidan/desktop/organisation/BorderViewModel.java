package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoBounds;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The border of the territory in the form as a hand draws it, and what is wrong with it while it is drawn. */
final class BorderViewModel {

    static final int NOTHING = -1;

    private final FormField<List<GeoPoint>> border;
    private final ObservableValue<@Nullable TerritoryDetails> territory;
    private final Lookup<TerritoryDetails> all;
    private final Texts texts;
    private final ReadOnlyBooleanWrapper drawing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<BorderProblem> problem = new ReadOnlyObjectWrapper<>(BorderProblem.NONE);
    private final IntegerProperty selected = new SimpleIntegerProperty(NOTHING);
    private @Nullable GeoBounds region;

    /** @param book tells what the map covers, outside of which nothing can be */
    BorderViewModel(
            FormField<List<GeoPoint>> border,
            ObservableValue<@Nullable TerritoryDetails> territory,
            Lookup<TerritoryDetails> all,
            CompletableFuture<AddressBook> book,
            Texts texts,
            Executor fx) {
        this.border = border;
        this.territory = territory;
        this.all = all;
        this.texts = texts;
        border.checked(corners -> complaint());
        territory.subscribe(now -> begin());
        border.valueProperty().subscribe(now -> judge());
        var _ = book.thenAcceptAsync(
                addresses -> {
                    region = addresses.bounds();
                    judge();
                },
                fx);
    }

    List<GeoPoint> corners() {
        return border.get();
    }

    ReadOnlyObjectProperty<List<GeoPoint>> cornersProperty() {
        return border.valueProperty();
    }

    /** True while a line is drawn that is long enough to be closed. */
    ObservableValue<Boolean> closeable() {
        return drawingProperty().flatMap(open -> cornersProperty().map(corners -> open && corners.size() >= 3));
    }

    /** The territory in the form. */
    ObservableValue<@Nullable TerritoryDetails> territoryProperty() {
        return territory;
    }

    /** True while clicks add corners: from the first one until the line is closed. */
    ReadOnlyBooleanProperty drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<BorderProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The number of the corner the keys act on, or {@link #NOTHING}. */
    IntegerProperty selectedProperty() {
        return selected;
    }

    /** The edges to be shown as wrong. */
    List<Integer> crossings() {
        return problem.get() == BorderProblem.CROSSES_ITSELF ? new Ring(corners()).crossings() : List.of();
    }

    /** All there are, whether they have a border or not. */
    ObservableList<TerritoryDetails> territories() {
        return all.all();
    }

    /** The territories that have a border, but this one and those it stands below: what is beside it, and inside it. */
    List<TerritoryDetails> others() {
        var above = above();
        return all.all().stream()
                .filter(other -> !other.border().isEmpty() && other.active())
                .filter(other -> !above.contains(other.id()))
                .toList();
    }

    /** The ids of this territory and of all it stands below. */
    private Set<String> above() {
        var ids = new HashSet<String>();
        for (var at = territory.getValue(); at != null && ids.add(at.id()); ) {
            var parent = at.parent();
            at = all.find(other -> other.id().equals(parent)).orElse(null);
        }
        return ids;
    }

    /** The border of the territory this one stands below, when that has one. */
    Optional<List<GeoPoint>> around() {
        var own = territory.getValue();
        return own == null
                ? Optional.empty()
                : all.find(other -> other.id().equals(own.parent()))
                        .map(TerritoryDetails::border)
                        .filter(corners -> !corners.isEmpty());
    }

    /** Adds a corner while the line is open. */
    void add(GeoPoint corner) {
        if (corners().isEmpty()) {
            drawing.set(true);
        }
        if (drawing.get()) {
            var now = new ArrayList<>(corners());
            now.add(corner);
            select(now, now.size() - 1);
        }
    }

    /** Puts a new corner into an edge. */
    void insert(int edge, GeoPoint corner) {
        var now = new ArrayList<>(corners());
        now.add(edge + 1, corner);
        select(now, edge + 1);
    }

    void move(int number, GeoPoint to) {
        var now = new ArrayList<>(corners());
        now.set(number, to);
        select(now, number);
    }

    /** Closes the line, when it can enclose anything. */
    void close() {
        if (corners().size() >= 3) {
            drawing.set(false);
            selected.set(NOTHING);
            judge();
        }
    }

    /** Takes the selected corner away; of an open line the last one. */
    void remove() {
        var now = new ArrayList<>(corners());
        var number = selected.get() == NOTHING && drawing.get() ? now.size() - 1 : selected.get();
        if (number >= 0 && number < now.size()) {
            now.remove(number);
            select(now, now.isEmpty() ? NOTHING : Math.min(number, now.size() - 1));
        }
    }

    void clear() {
        drawing.set(true);
        select(new ArrayList<>(), NOTHING);
    }

    /** What is wrong, as a sentence. */
    Optional<String> complaint() {
        return problem.get() == BorderProblem.NONE ? Optional.empty() : Optional.of(texts.of(problem.get()));
    }

    private void select(List<GeoPoint> corners, int number) {
        border.set(List.copyOf(corners));
        selected.set(number);
        judge();
    }

    private void begin() {
        selected.set(NOTHING);
        drawing.set(corners().isEmpty());
        judge();
    }

    private void judge() {
        var now = corners();
        if (now.isEmpty()) {
            problem.set(BorderProblem.NONE);
        } else if (drawing.get()) {
            problem.set(BorderProblem.NOT_CLOSED);
        } else if (now.size() < 3) {
            problem.set(BorderProblem.TOO_FEW);
        } else if (!new Ring(now).crossings().isEmpty()) {
            problem.set(BorderProblem.CROSSES_ITSELF);
        } else {
            problem.set(now.stream().allMatch(this::isInRegion) ? BorderProblem.NONE : BorderProblem.OUTSIDE);
        }
    }

    private boolean isInRegion(GeoPoint corner) {
        var covered = region;
        return covered == null || covered.contains(corner);
    }
}
