package io.paidan.desktop.map;

import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;
import io.paidan.desktop.dispatch.RouteLine;
import io.paidan.desktop.platform.Clockface;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is painted over the tiles, bottom to top: who is near, routes, orders, engineers. Also finds what is under the hand. */
final class MapLayers {

    /** Something that can be picked. */
    sealed interface Hit {
        record Order(OrderPin pin) implements Hit {}

        record Cluster(OrderCluster cluster) implements Hit {}

        record Engineer(EngineerMarker engineer) implements Hit {}
    }

    private final MapCamera camera;
    private final MapShown shown;
    private final ReachLayer reach;
    private final RouteLayer route;
    private final OrderLayer orders;
    private final EngineerLayer engineers;

    MapLayers(
            MapCamera camera,
            LiveMapViewModel model,
            MapShown shown,
            Clockface clockface,
            Supplier<Ink> ink,
            boolean gliding) {
        this.camera = camera;
        this.shown = shown;
        this.reach = new ReachLayer(camera, ink);
        this.route = new RouteLayer(camera, ink);
        this.orders = new OrderLayer(camera, model, shown, ink);
        this.engineers = new EngineerLayer(camera, model, clockface, ink, gliding);
        shown.onChange(this::applyShown);
    }

    void addTo(MapView map) {
        map.addLayer(new CameraLayer());
        map.addLayer(reach);
        map.addLayer(route);
        map.addLayer(orders);
        map.addLayer(engineers);
    }

    void removeFrom(MapView map) {
        map.removeLayer(reach);
        map.removeLayer(route);
        map.removeLayer(orders);
        map.removeLayer(engineers);
    }

    Viewport viewport() {
        return camera.viewport();
    }

    OrderLayer orders() {
        return orders;
    }

    EngineerLayer engineers() {
        return engineers;
    }

    void showRoute(RouteLine line) {
        route.show(line);
    }

    void showReach(@Nullable Reach found) {
        reach.show(found);
        engineers.redraw();
    }

    void redraw() {
        reach.redraw();
        route.redraw();
        orders.redraw();
        engineers.redraw();
    }

    /** What is under the hand: an engineer before an order, for his disc lies above. */
    Optional<Hit> find(double x, double y) {
        var viewport = camera.viewport();
        var engineer = engineerNear(x, y, EngineerPainter.RADIUS).<Hit>map(Hit.Engineer::new);
        return engineer.or(() -> orders.find(x, y, viewport)
                .map(cluster -> cluster.isSingle() ? new Hit.Order(cluster.first()) : new Hit.Cluster(cluster)));
    }

    Optional<EngineerMarker> engineerNear(double x, double y, double reach) {
        return shown.engineers.get() ? engineers.find(x, y, camera.viewport(), reach) : Optional.empty();
    }

    private void applyShown() {
        engineers.setVisible(shown.engineers.get());
        route.setVisible(shown.route.get());
        orders.regather();
    }

    /** Tells the camera of the base map that Gluon gives to layers only. */
    private final class CameraLayer extends MapLayer {
        @Override
        protected void initialize() {
            setManaged(false);
            camera.attach(baseMap);
        }
    }
}
