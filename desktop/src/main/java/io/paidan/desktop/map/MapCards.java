package io.paidan.desktop.map;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.AssignmentPreview;
import io.paidan.desktop.dispatch.Consequences;
import io.paidan.desktop.map.MapLayers.Hit;
import io.paidan.desktop.presence.Attentions;
import io.paidan.desktop.workorder.OrderNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** What floats over the map: the card of a drag's consequence and the lines about what the mouse rests on. */
final class MapCards {

    private final Region area;
    private final LiveMapViewModel model;
    private final MapLayers layers;
    private final MapWords words;
    private final Supplier<Ink> ink;
    private final Consequences consequences;
    private final ConsequenceCard consequence = new ConsequenceCard();
    private final HoverCard tip = new HoverCard();

    MapCards(Region area, LiveMapViewModel model, MapLayers layers, MapWords words, Supplier<Ink> ink) {
        this.area = area;
        this.model = model;
        this.layers = layers;
        this.words = words;
        this.ink = ink;
        this.consequences = words.consequences();
        area.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        area.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hideTip());
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> hideTip());
    }

    List<Node> nodes() {
        return List.of(consequence, tip);
    }

    void hideTip() {
        tip.hide();
    }

    void showConsequence(@Nullable AssignmentPreview preview) {
        var session = model.sessionProperty().get();
        if (preview == null || session == null) {
            consequence.hide();
            return;
        }
        var order = model.findOrder(session.orderId());
        var engineer = model.findEngineer(preview.engineerId());
        if (order.isEmpty() || engineer.isEmpty()) {
            consequence.hide();
            return;
        }
        consequences.of(order.get(), preview.candidate()).ifPresent(said -> {
            consequence.show(said, ink.get(), ink.get().of(engineer.get().state()));
            var viewport = layers.viewport();
            var place = CardPlace.ENGINEER.beside(
                    at(viewport, engineer.get().at()),
                    at(viewport, World.of(order.get().place())),
                    size(consequence),
                    size(area));
            move(consequence, place);
        });
    }

    private void hover(MouseEvent event) {
        var hit = layers.find(event.getX(), event.getY());
        area.setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
        var lines = hit.map(this::lines).orElse(List.of());
        if (lines.isEmpty()) {
            hideTip();
            return;
        }
        tip.show(lines);
        var pointer = new Point2D(event.getX(), event.getY());
        move(tip, CardPlace.POINTER.beside(pointer, pointer.subtract(1, 0), size(tip), size(area)));
    }

    private List<String> lines(Hit hit) {
        return switch (hit) {
            case Hit.Order(var pin) ->
                model.findOrder(pin.id()).map(this::lines).orElse(List.of());
            case Hit.Cluster(var cluster) -> lines(cluster);
            case Hit.Engineer(var engineer) ->
                words.store()
                        .findEngineer(engineer.id())
                        .map(found -> List.of(found.name(), consequences.state(found)))
                        .orElse(List.of());
        };
    }

    private List<String> lines(WorkOrderSummary order) {
        var number = OrderNames.brief(order);
        var due = words.clockface().timeOrDay(order.dueAt(), words.clock().instant());
        var watchers = new Attentions(words.store(), words.texts())
                .of(order.id(), words.clock().instant());
        return Stream.concat(
                        Stream.of(
                                words.texts().get("map.orderTip", number, order.title()),
                                order.address(),
                                words.texts().get("map.dueTip", due)),
                        watchers.lines())
                .toList();
    }

    private List<String> lines(OrderCluster cluster) {
        var several = words.texts().get("map.atPlace", cluster.pins().size());
        var first = cluster.pins().stream()
                .limit(5)
                .map(pin -> model.findOrder(pin.id()))
                .flatMap(Optional::stream)
                .map(order -> words.texts().get("map.orderTip", OrderNames.brief(order), order.title()));
        return Stream.concat(Stream.of(several), first).toList();
    }

    private static Point2D at(Viewport viewport, World place) {
        return new Point2D(viewport.x(place), viewport.y(place));
    }

    private static Dimension2D size(Region region) {
        return new Dimension2D(region.getWidth(), region.getHeight());
    }

    private static void move(Region card, Point2D place) {
        card.relocate(Math.rint(place.getX()), Math.rint(place.getY()));
    }
}
