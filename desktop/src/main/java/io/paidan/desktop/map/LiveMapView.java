package io.paidan.desktop.map;

import com.gluonhq.maps.MapView;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.dispatch.AssignmentPreview;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.dispatch.RouteLine;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The live map with its layers, cards and buttons. It never moves by itself because of an event. */
public final class LiveMapView extends StackPane implements AutoCloseable {

    private static final double CLOSEST_FIT = 15;
    private static final double FIT_MARGIN = 50;
    private static final double LEAST_WIDTH = 600;
    private static final double LEAST_HEIGHT = 400;

    private final LiveMapViewModel model;
    private final Look look;
    private final TileFeed tiles;
    private final MapMemory memory;
    private final StackPane ground = new StackPane();
    private final Label letters = new Label();
    private final ScaleBar scale;
    private final MapCamera camera;
    private final MapLayers layers;
    private final MapCards cards;
    private final Subscriptions subscriptions = new Subscriptions();
    private Subscription session = Subscription.EMPTY;
    private boolean areaAsked;
    private @Nullable Ink ink;

    /** @param gliding false when the system asks for reduced motion */
    public LiveMapView(
            LiveMapViewModel model, MapWords words, Look look, Settings settings, TileFeed tiles, boolean gliding) {
        this.model = model;
        this.look = look;
        this.tiles = tiles;
        this.memory = new MapMemory(settings);
        this.scale = new ScaleBar(words.texts());
        this.camera = new MapCamera(this, gliding, this::moved);
        var shown = new MapShown();
        this.layers = new MapLayers(camera, model, shown, words.clockface(), this::ink, gliding);
        this.cards = new MapCards(this, model, layers, words, this::ink);
        getStyleClass().add("map");
        setId("map");
        setFocusTraversable(true);
        setMinSize(0, 0);
        RegionTileRetriever.serve(tiles);
        var gestures = new MapGestures(this, camera, layers, model, this::fitAll);
        new MapDrag(this, layers, gestures, model);
        letters.setVisible(false);
        var controls = new MapControls(
                words.texts(), shown, model.reach().onProperty(), () -> zoom(1), () -> zoom(-1), this::fitAll);
        var reach = new ReachPanel(model.reach(), words.texts());
        getChildren().addAll(ground, letters, at(scale, Pos.BOTTOM_LEFT), attribution(words.texts()));
        getChildren().addAll(at(reach, Pos.TOP_LEFT), at(controls, Pos.TOP_RIGHT));
        getChildren().addAll(cards.nodes());
        listen(words.texts());
    }

    /** The place in the middle of the map; empty before it looks anywhere. */
    public Optional<GeoPoint> centre() {
        return camera.isReady() ? Optional.of(camera.view().centre().toGeo()) : Optional.empty();
    }

    /** Where in this view a place is drawn now; for whoever needs to point at it. */
    public Point2D locate(GeoPoint place) {
        var at = World.of(place);
        return new Point2D(camera.viewport().x(at), camera.viewport().y(at));
    }

    /** True when the map shows where it looks in full: no tile is on its way. */
    public boolean isDrawn() {
        return camera.isReady() && tiles.isIdle();
    }

    /** Brings a place to the middle of the map, near enough to see its street; for a search's result. */
    public void show(GeoPoint place) {
        camera.show(new Viewport.View(World.of(place), Math.max(camera.view().zoom(), CLOSEST_FIT)));
    }

    @Override
    public void close() {
        session.unsubscribe();
        subscriptions.close();
        layers.engineers().close();
        model.close();
    }

    private void listen(Texts texts) {
        subscriptions.add(look.modeProperty().subscribe(this::layGround));
        subscriptions.add(texts.localeProperty().subscribe(layers::redraw));
        subscriptions.add(look.paletteProperty().subscribe(this::inkAnew));
        subscriptions.add(letters.fontProperty().subscribe(this::inkAnew));
        subscriptions.add(widthProperty().subscribe((old, now) -> resized(old.doubleValue(), getHeight())));
        subscriptions.add(heightProperty().subscribe((old, now) -> resized(getWidth(), old.doubleValue())));
        subscriptions.add(model.pinsRevisionProperty().subscribe(this::pinsChanged));
        subscriptions.add(model.engineersRevisionProperty().subscribe(layers.engineers()::follow));
        subscriptions.add(model.routeProperty().subscribe(this::showRoute));
        subscriptions.add(model.dispatching().consideredProperty().subscribe(layers.engineers()::redraw));
        subscriptions.add(model.reach().onProperty().subscribe(on -> areaAsked = on));
        subscriptions.add(model.reach().withinProperty().subscribe(chosen -> areaAsked = true));
        subscriptions.add(model.reach().reachProperty().subscribe(this::showReach));
        subscriptions.add(model.selection().pickedProperty().subscribe(layers::redraw));
        subscriptions.add(model.sessionProperty().subscribe(this::followSession));
    }

    private void layGround(Look.Mode mode) {
        tiles.use(mode);
        var map = new MapView();
        map.setMouseTransparent(true);
        ground.getChildren().forEach(old -> layers.removeFrom((MapView) old));
        layers.addTo(map);
        ground.getChildren().setAll(map);
    }

    private void followSession(@Nullable DragSession begun) {
        session.unsubscribe();
        session = Subscription.EMPTY;
        if (begun != null) {
            session = Subscription.combine(
                    begun.ranking().candidatesProperty().subscribe(layers.engineers()::redraw),
                    begun.hoveredProperty().subscribe(layers.engineers()::redraw),
                    begun.previewProperty().subscribe(this::preview));
        } else {
            preview(null);
        }
        layers.redraw();
    }

    private void preview(@Nullable AssignmentPreview preview) {
        showRoute();
        cards.showConsequence(preview);
    }

    private void showRoute() {
        var begun = model.sessionProperty().get();
        if (begun == null) {
            layers.showRoute(model.routeProperty().get());
            return;
        }
        var preview = begun.previewProperty().get();
        layers.showRoute(preview == null ? RouteLine.EMPTY : preview.line());
    }

    /** Whoever asked sees all of the area: the map steps back for it, once. */
    private void showReach(@Nullable Reach reach) {
        layers.showReach(reach);
        if (areaAsked && reach != null && reach.area() != null) {
            areaAsked = false;
            var edge = reach.area().patches().stream()
                    .flatMap(patch -> patch.outline().stream())
                    .map(World::of)
                    .toList();
            stepBackFor(edge);
        }
    }

    private void stepBackFor(Collection<World> places) {
        if (!places.isEmpty()) {
            var closest = Math.min(camera.view().zoom(), CLOSEST_FIT);
            camera.show(Viewport.fit(places, getWidth(), getHeight(), FIT_MARGIN, closest));
        }
    }

    private void pinsChanged() {
        if (!camera.isPlaced() && model.isLoaded()) {
            memory.find().ifPresentOrElse(camera::show, () -> fit(Viewport::core));
        }
        layers.orders().redraw();
    }

    private void fitAll() {
        fit(places -> places);
    }

    private void fit(Function<Collection<World>, Collection<World>> choice) {
        var places = model.pins().stream().map(OrderPin::at).toList();
        if (!places.isEmpty()) {
            var width = Math.max(LEAST_WIDTH, getWidth());
            var height = Math.max(LEAST_HEIGHT, getHeight());
            camera.show(Viewport.fit(choice.apply(places), width, height, FIT_MARGIN, CLOSEST_FIT));
        }
    }

    private void zoom(int levels) {
        camera.zoomBy(levels, getWidth() / 2, getHeight() / 2);
    }

    private void resized(double oldWidth, double oldHeight) {
        camera.resized(oldWidth, oldHeight);
        moved();
    }

    private void moved() {
        if (camera.isReady()) {
            scale.follow(camera.viewport());
            memory.keep(camera.view());
            cards.hideTip();
        }
        layers.redraw();
    }

    private Ink ink() {
        var known = ink;
        if (known == null) {
            var font = letters.getFont();
            known = new Ink(
                    look.palette(), font.getFamily(), look.fontSizeProperty().get());
            ink = known;
        }
        return known;
    }

    private void inkAnew() {
        ink = null;
        layers.redraw();
    }

    private static Node at(Node node, Pos position) {
        setAlignment(node, position);
        return node;
    }

    private static Node attribution(Texts texts) {
        var label = Labels.of(texts.bind("map.attribution"), "map-attribution", "pd-11");
        label.setMouseTransparent(true);
        return at(label, Pos.BOTTOM_RIGHT);
    }
}
