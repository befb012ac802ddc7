package io.paidan.desktop.map;

import io.paidan.desktop.dispatch.RouteLine;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/** The way of the engineer in question by road: solid to the stop in question, dotted what follows. */
final class RouteLayer extends CanvasLayer {

    private record Way(List<World> points, boolean certain) {}

    private final Supplier<Ink> ink;
    private List<Way> ways = List.of();

    RouteLayer(MapCamera camera, Supplier<Ink> ink) {
        super(camera);
        this.ink = ink;
    }

    void show(RouteLine route) {
        ways = route.legs().stream()
                .map(leg -> new Way(leg.line().stream().map(World::of).toList(), leg.certain()))
                .toList();
        redraw();
    }

    @Override
    protected void paint(GraphicsContext g, Viewport viewport) {
        var paper = ink.get();
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.ROUND);
        for (var way : ways.reversed()) {
            if (way.certain()) {
                g.setStroke(paper.palette().panel());
                g.setLineWidth(paper.px(8));
                g.setLineDashes();
                stroke(g, way, viewport);
                g.setStroke(paper.palette().accent());
                g.setLineWidth(paper.px(4.5));
            } else {
                g.setStroke(paper.palette().panel());
                g.setLineWidth(paper.px(6));
                g.setLineDashes();
                stroke(g, way, viewport);
                g.setStroke(paper.palette().accent());
                g.setLineWidth(paper.px(3));
                g.setLineDashes(paper.px(0.5), paper.px(6));
            }
            stroke(g, way, viewport);
            g.setLineDashes();
        }
    }

    private static void stroke(GraphicsContext g, Way way, Viewport viewport) {
        g.beginPath();
        var first = true;
        for (var point : way.points()) {
            if (first) {
                g.moveTo(viewport.x(point), viewport.y(point));
                first = false;
            } else {
                g.lineTo(viewport.x(point), viewport.y(point));
            }
        }
        g.stroke();
    }
}
