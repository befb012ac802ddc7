package io.paidan.desktop.search;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Words;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.workorder.OrderWords;
import io.paidan.routing.PlaceIndex;
import io.paidan.routing.RegionPackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds while one types: orders and engineers of the board at once, places of the region a moment later, and once typing rests
 * the orders that the board holds no more.
 */
public final class SearchViewModel {

    private static final Logger log = LoggerFactory.getLogger(SearchViewModel.class);
    private static final int MOST_OF_A_KIND = 5;

    private final DispatchStore store;
    private final Selection selection;
    private final CompletableFuture<PlaceIndex> places;
    private final Consumer<GeoPoint> map;
    private final Supplier<Optional<GeoPoint>> mapCentre;
    private final EarlierOrders earlier;
    private final FailureTexts failures;
    private final Texts texts;
    private final Executor background;
    private final Executor fx;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<SearchHit> hits = FXCollections.observableArrayList();
    private List<SearchHit> onBoard = List.of();
    private List<SearchHit> addresses = List.of();
    private long asked;

    /**
     * @param map shows a place
     * @param mapCentre where the map looks; places near it come first
     * @param server finds orders by words, the newest first
     * @param rested runs a task on the user interface thread, when typing may have rested
     */
    public SearchViewModel(
            DispatchStore store,
            Selection selection,
            CompletableFuture<PlaceIndex> places,
            Consumer<GeoPoint> map,
            Supplier<Optional<GeoPoint>> mapCentre,
            Function<String, CompletableFuture<WorkOrderPage>> server,
            FailureTexts failures,
            Texts texts,
            Executor background,
            Executor rested,
            Executor fx) {
        this.store = store;
        this.selection = selection;
        this.places = places;
        this.map = map;
        this.mapCentre = mapCentre;
        this.earlier = new EarlierOrders(store, server, this::show, rested, fx);
        this.failures = failures;
        this.texts = texts;
        this.background = background;
        this.fx = fx;
        query.subscribe(typed -> search());
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Orders first, then engineers, then places, then under a heading earlier orders. */
    public ObservableList<SearchHit> hits() {
        return hits;
    }

    /** Selects what was found and shows it on the map. */
    public void pick(SearchHit hit) {
        switch (hit) {
            case SearchHit.Order order -> {
                selection.pickOrder(order.id());
                map.accept(order.place());
            }
            case SearchHit.Engineer engineer -> {
                selection.pickEngineer(engineer.id());
                if (engineer.place() != null) {
                    map.accept(engineer.place());
                }
            }
            case SearchHit.Address address -> map.accept(address.place());
            case SearchHit.Heading _, SearchHit.Problem _ -> {
                return;
            }
        }
        query.set("");
    }

    private void search() {
        var mine = ++asked;
        var wanted = query.get().strip();
        earlier.look(wanted);
        onBoard = List.of();
        addresses = List.of();
        if (wanted.isEmpty()) {
            show();
            return;
        }
        var found = new ArrayList<SearchHit>();
        store.orders().stream()
                .filter(order -> Words.areIn(OrderWords.of(order), wanted))
                .limit(MOST_OF_A_KIND)
                .forEach(order -> found.add(hit(order)));
        store.engineers().stream()
                .filter(engineer ->
                        Words.areIn(String.join(" ", engineer.name(), engineer.code(), engineer.phone()), wanted))
                .limit(MOST_OF_A_KIND)
                .forEach(engineer -> found.add(hit(engineer)));
        onBoard = found;
        show();
        var centre = mapCentre.get().orElse(null);
        var _ = places.thenApplyAsync(index -> index.find(wanted, centre, MOST_OF_A_KIND), background)
                .thenAcceptAsync(near -> add(mine, near), fx)
                .exceptionally(failure -> {
                    if (!(FailureTexts.cause(failure) instanceof RegionPackException)) { // told when it was opened
                        log.warn("Places for “{}” cannot be found", wanted, failure);
                    }
                    return null;
                });
    }

    private void add(long question, List<Place> found) {
        if (question == asked) {
            addresses = found.stream().map(this::hit).distinct().toList();
            show();
        }
    }

    /** What was there before keeps its row. */
    private void show() {
        var all = new ArrayList<>(onBoard);
        all.addAll(addresses);
        var answer = earlier.answer();
        if (answer.failure() != null) {
            all.add(new SearchHit.Problem(texts.get("search.earlier.problem", failures.sentence(answer.failure()))));
        } else if (!answer.orders().isEmpty()) {
            all.add(new SearchHit.Heading(texts.get("search.earlier"), texts.get("search.earlier.hint")));
            answer.orders().forEach(order -> all.add(earlierHit(order)));
        }
        FollowingList.follow(hits, all, hit -> hit);
    }

    private SearchHit hit(WorkOrderSummary order) {
        return new SearchHit.Order(
                order.id(),
                order.place(),
                order.number() + "  " + order.title(),
                order.customerName() + " · " + order.address());
    }

    private SearchHit earlierHit(WorkOrderSummary order) {
        return new SearchHit.Order(
                order.id(),
                order.place(),
                order.number() + "  " + order.title(),
                texts.of(order.status()) + " · " + order.customerName() + " · " + order.address());
    }

    private SearchHit hit(Place place) {
        return new SearchHit.Address(
                place.position(),
                place.label(),
                texts.get("search.place." + place.kind().name()));
    }

    private SearchHit hit(EngineerSummary engineer) {
        var place =
                store.findPosition(engineer.id()).map(EngineerPosition::place).orElse(null);
        return new SearchHit.Engineer(
                engineer.id(), place, engineer.name(), engineer.code() + " · " + engineer.phone());
    }
}
