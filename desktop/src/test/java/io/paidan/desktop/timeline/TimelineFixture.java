package io.paidan.desktop.timeline;

import io.paidan.contract.board.Board;
import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.PinVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.DispatchCommands;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.LaterPlans;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.organisation.RegionChoice;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** A timeline over the board of the fixture, with real dispatching; what it would send is written down. */
final class TimelineFixture {

    /** A command as it was sent. */
    record Sent(UUID orderId, AssignVisit command) {}

    final Texts texts = new Texts(Texts.CHINESE);
    final DispatchStore store = new DispatchStore();
    final EventApplier applier = new EventApplier(store);
    final Selection selection = new Selection();
    final RegionChoice regions = new RegionChoice();
    final Toasts toasts = new Toasts();
    final List<Sent> sent = new ArrayList<>();
    /** Whom the server finds for a later day. */
    List<Candidate> onLaterDays = List.of();

    /** The engineers as the server has them on later days. */
    final Map<LocalDate, List<EngineerSummary>> workingOn = new HashMap<>();
    /** The days the server was asked for, in that order. */
    final List<LocalDate> asked = new ArrayList<>();

    final ObjectProperty<Instant> now = new SimpleObjectProperty<>(BoardFixture.NOW);
    final Clockface clockface = new Clockface(texts, () -> BoardFixture.ZONE);
    final Dispatching dispatching;
    final TimelineViewModel model;

    /**
     * @param background runs the ranking
     * @param fx runs what shows its result
     */
    TimelineFixture(Executor background, Executor fx) {
        var roads = CompletableFuture.<io.paidan.contract.geo.TravelTimes>completedFuture(new StraightRoads());
        dispatching = new Dispatching(
                store,
                now::get,
                new Recording(),
                new PlanningRanker(roads),
                new RoutePlans(store, roads, background),
                background,
                fx,
                () -> true,
                BoardFixture.mayAssign(Role.DISPATCHER),
                new ActTexts(texts, store, () -> BoardFixture.ZONE),
                toasts,
                new FailureTexts(texts));
        model = new TimelineViewModel(
                store,
                selection,
                regions,
                dispatching,
                new OtherDays(
                        day -> {
                            asked.add(day);
                            return workingOn.getOrDefault(day, List.of());
                        },
                        failure -> {
                            throw new AssertionError(failure);
                        },
                        background,
                        fx),
                now,
                () -> BoardFixture.ZONE,
                new OrderNames(texts, store),
                texts);
    }

    /** Everything at once, on the calling thread. */
    static TimelineFixture loaded() {
        var fixture = new TimelineFixture(Runnable::run, Runnable::run);
        fixture.load(BoardFixture.board());
        return fixture;
    }

    void load(Board board) {
        applier.load(board);
    }

    TimelineLine.Row row(String engineer) {
        return model.linesProperty().get().stream()
                .filter(TimelineLine.Row.class::isInstance)
                .map(TimelineLine.Row.class::cast)
                .filter(row -> row.engineer().name().equals(engineer))
                .findFirst()
                .orElseThrow();
    }

    private final class Recording implements DispatchCommands {
        @Override
        public CompletableFuture<?> assign(UUID orderId, AssignVisit command) {
            sent.add(new Sent(orderId, command));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<List<Candidate>> candidates(UUID orderId, LocalDate day, boolean further) {
            return CompletableFuture.completedFuture(onLaterDays);
        }

        @Override
        public CompletableFuture<Candidate> candidate(UUID orderId, UUID engineerId, Instant start) {
            return CompletableFuture.completedFuture(onLaterDays.stream()
                    .filter(candidate -> candidate.engineerId().equals(engineerId))
                    .findFirst()
                    .map(candidate -> LaterPlans.beginning(start, candidate))
                    .orElseThrow());
        }

        @Override
        public CompletableFuture<?> pinVisit(UUID visitId, PinVisit command) {
            throw new AssertionError("no visit is pinned here, but " + visitId + " was to " + command);
        }

        @Override
        public CompletableFuture<?> transitionVisit(UUID visitId, TransitionVisit command) {
            throw new AssertionError("no visit is moved on here, but " + visitId + " was to " + command);
        }
    }

    /** One that follows what the board was loaded with. */
    static FeedMessage message(DispatchEvent event) {
        return new FeedMessage("oberland", 13, 12, BoardFixture.at("11:20"), "王调度", event);
    }
}
