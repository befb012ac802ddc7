package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.TravelTimes;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.StraightRoads;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.dispatch.Dispatching;
import io.paidan.desktop.dispatch.EchoServer;
import io.paidan.desktop.dispatch.PlanningRanker;
import io.paidan.desktop.dispatch.RoutePlans;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.store.Selection;
import io.paidan.routing.RegionPack;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class CandidatesViewModelTest {

    private static final UUID ORDER = BoardFixture.order("0042");

    private final Texts texts = new Texts(Texts.CHINESE);
    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final EchoServer server = new EchoServer(store, applier, BoardFixture.NOW);
    private final Selection selection = new Selection();
    private Dispatching dispatching;

    @Test
    void a_picked_order_has_its_candidates_best_first_and_the_others_with_every_reason() {
        var model = open(new StraightRoads());
        selection.pickOrder(ORDER);
        assertThat(model.fitProperty().get())
                .isNotEmpty()
                .extracting(CandidateLine::rank)
                .isSorted();
        assertThat(model.unfitProperty().get()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.name()).isNotBlank();
            assertThat(line.reasons()).isNotEmpty().noneMatch(String::isBlank);
        });
        assertThat(model.fitProperty().get().size()
                        + model.unfitProperty().get().size())
                .isEqualTo(store.engineers().size());
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void considering_somebody_tells_all_about_him_and_shows_his_way_and_again_puts_it_away() {
        var model = open(new StraightRoads());
        selection.pickOrder(ORDER);
        var second = model.fitProperty().get().get(1);
        model.consider(second.engineerId());
        assertThat(model.detailsProperty().get()).isNotNull();
        assertThat(model.detailsProperty().get().name()).isEqualTo(second.name());
        assertThat(dispatching.consideredProperty().get().line().legs()).isNotEmpty();
        model.consider(second.engineerId());
        assertThat(model.detailsProperty().get()).isNull();
        assertThat(dispatching.consideredProperty().get()).isNull();
    }

    @Test
    void another_order_puts_the_question_away() {
        var model = open(new StraightRoads());
        selection.pickOrder(ORDER);
        model.consider(model.fitProperty().get().getFirst().engineerId());
        selection.pickOrder(BoardFixture.order("0037"));
        assertThat(model.consideredEngineer()).isEmpty();
        assertThat(dispatching.consideredProperty().get()).isNull();
        selection.clear();
        assertThat(model.orderProperty().get()).isNull();
        assertThat(model.fitProperty().get()).isEmpty();
    }

    @Test
    void the_number_of_a_candidate_gives_him_the_order() {
        var model = open(new StraightRoads());
        selection.pickOrder(ORDER);
        var second = model.fitProperty().get().get(1).engineerId();
        model.assign(2);
        assertThat(store.findActiveVisit(ORDER))
                .hasValueSatisfying(visit -> assertThat(visit.engineerId()).isEqualTo(second));
    }

    @Test
    void an_order_that_is_done_has_no_candidates() {
        var model = open(new StraightRoads());
        selection.pickOrder(BoardFixture.order("0031"));
        assertThat(model.orderProperty().get()).isNull();
        assertThat(model.fitProperty().get()).isEmpty();
    }

    @Test
    void without_the_region_a_sentence_stands_where_the_candidates_would() {
        var model = open(CompletableFuture.supplyAsync(
                () -> RegionPack.open(Path.of("no-region")).travelTimes(), Runnable::run));
        selection.pickOrder(ORDER);
        assertThat(model.fitProperty().get()).isEmpty();
        assertThat(model.messageProperty().get()).contains("no-region");
        texts.localeProperty().set(Texts.ENGLISH);
        assertThat(model.messageProperty().get()).contains("no-region").matches("[ -~–…]*");
    }

    @Test
    void while_the_roads_are_still_being_read_it_says_so() {
        var model = open(new CompletableFuture<>());
        selection.pickOrder(ORDER);
        assertThat(model.messageProperty().get()).isEqualTo(texts.get("inspector.ranking"));
    }

    private CandidatesViewModel open(TravelTimes roads) {
        return open(CompletableFuture.completedFuture(roads));
    }

    private CandidatesViewModel open(CompletableFuture<TravelTimes> roads) {
        var failures = new FailureTexts(texts);
        var acts = new ActTexts(texts, store, () -> BoardFixture.ZONE);
        var clockface = new Clockface(texts, () -> BoardFixture.ZONE);
        var waiting = !roads.isDone();
        dispatching = new Dispatching(
                store,
                () -> BoardFixture.NOW,
                server,
                new PlanningRanker(roads),
                new RoutePlans(store, roads, Runnable::run),
                waiting ? task -> {} : Runnable::run,
                Runnable::run,
                () -> true,
                acts,
                new Toasts(),
                failures);
        applier.load(BoardFixture.board());
        return new CandidatesViewModel(
                store,
                selection,
                dispatching,
                new Consequences(store, () -> BoardFixture.NOW, texts, clockface, acts),
                failures,
                new SimpleObjectProperty<>(BoardFixture.NOW),
                texts,
                clockface,
                Runnable::run);
    }
}
