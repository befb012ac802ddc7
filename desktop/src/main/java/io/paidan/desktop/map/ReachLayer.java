package io.paidan.desktop.map;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.ReachableArea;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/** The area from where somebody can be in time, softly under everything else. */
final class ReachLayer extends CanvasLayer {

    private static final double FILL = 0.13;
    private static final double EDGE = 0.7;

    private final Supplier<Ink> ink;
    private List<List<World>> rings = List.of();

    ReachLayer(MapCamera camera, Supplier<Ink> ink) {
        super(camera);
        this.ink = ink;
    }

    void show(@Nullable Reach reach) {
        rings = reach == null || reach.area() == null ? List.of() : rings(reach.area());
        redraw();
    }

    private static List<List<World>> rings(ReachableArea area) {
        return area.patches().stream()
                .flatMap(patch -> Stream.concat(Stream.of(patch.outline()), patch.holes().stream()))
                .map(ReachLayer::ring)
                .toList();
    }

    private static List<World> ring(List<GeoPoint> points) {
        return points.stream().map(World::of).toList();
    }

    @Override
    protected void paint(GraphicsContext g, Viewport viewport) {
        if (rings.isEmpty()) {
            return;
        }
        var paper = ink.get();
        g.setFillRule(FillRule.EVEN_ODD);
        g.beginPath();
        rings.forEach(ring -> trace(g, ring, viewport));
        g.setGlobalAlpha(FILL);
        g.setFill(paper.palette().accent());
        g.fill();
        g.setGlobalAlpha(EDGE);
        g.setStroke(paper.palette().accent());
        g.setLineWidth(paper.px(1.5));
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.stroke();
        g.setGlobalAlpha(1);
    }

    private static void trace(GraphicsContext g, List<World> ring, Viewport viewport) {
        var first = true;
        for (var point : ring) {
            if (first) {
                g.moveTo(viewport.x(point), viewport.y(point));
                first = false;
            } else {
                g.lineTo(viewport.x(point), viewport.y(point));
            }
        }
        g.closePath();
    }
}
