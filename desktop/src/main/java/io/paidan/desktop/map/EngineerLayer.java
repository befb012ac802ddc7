package io.paidan.desktop.map;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.desktop.dispatch.DragSession;
import io.paidan.desktop.map.Declutter.Box;
import io.paidan.desktop.map.Declutter.Wish;
import io.paidan.desktop.platform.Clockface;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.scene.canvas.GraphicsContext;

/** The engineers; while an order is in the hand also their ranks and minutes, or why they cannot take it. */
final class EngineerLayer extends CanvasLayer {

    private record Ranked(EngineerMarker marker, Candidate candidate) {}

    private final LiveMapViewModel model;
    private final Clockface clockface;
    private final Supplier<Ink> ink;
    private final MarkerMotion motion;

    EngineerLayer(MapCamera camera, LiveMapViewModel model, Clockface clockface, Supplier<Ink> ink, boolean gliding) {
        super(camera);
        this.model = model;
        this.clockface = clockface;
        this.ink = ink;
        this.motion = new MarkerMotion(gliding, this::redraw);
    }

    /** Takes over where the engineers are now. */
    void follow() {
        motion.follow(model.engineers());
    }

    void close() {
        motion.stop();
    }

    /** The engineer nearest to the hand, at most {@code reach} (as drawn for 13 px) away. */
    Optional<EngineerMarker> find(double x, double y, Viewport viewport, double reach) {
        return model.engineers().stream()
                .filter(engineer ->
                        distance(engineer, x, y, viewport) <= ink.get().px(reach))
                .min(Comparator.comparingDouble(engineer -> distance(engineer, x, y, viewport)));
    }

    @Override
    protected void paint(GraphicsContext g, Viewport viewport) {
        var paper = ink.get();
        var painter = new EngineerPainter(g, paper);
        var seen = model.engineers().stream()
                .filter(engineer -> viewport.shows(motion.at(engineer), paper.px(EngineerPainter.RADIUS)))
                .toList();
        var session = model.sessionProperty().get();
        if (session == null || session.ranking().candidatesProperty().get().isEmpty()) {
            seen.forEach(engineer -> disc(painter, engineer, viewport, isOutOfReach(engineer)));
        } else {
            ranked(painter, seen, viewport, session);
        }
        inQuestion()
                .flatMap(model::findEngineer)
                .map(motion::at)
                .ifPresent(at -> painter.ring(viewport.x(at), viewport.y(at)));
    }

    /** True for those who are not near enough, while it is asked who is. */
    private boolean isOutOfReach(EngineerMarker engineer) {
        var reach = model.reach().reachProperty().get();
        var asked = model.selection().engineerId().filter(engineer.id()::equals).isPresent();
        return reach != null && !asked && !reach.engineers().contains(engineer.id());
    }

    /** Whom the inspector speaks of. */
    private Optional<UUID> inQuestion() {
        var considered = model.dispatching().consideredProperty().get();
        return considered == null ? model.selection().engineerId() : Optional.of(considered.engineerId());
    }

    private void ranked(EngineerPainter painter, List<EngineerMarker> seen, Viewport viewport, DragSession session) {
        var hovered = session.hoveredProperty().get();
        var sorted = seen.stream()
                .flatMap(one -> session.candidate(one.id()).map(candidate -> new Ranked(one, candidate)).stream())
                .sorted(Comparator.comparing((Ranked one) -> !one.marker().id().equals(hovered))
                        .thenComparing(one -> !one.candidate().isFit())
                        .thenComparingInt(one -> one.candidate().rank()))
                .toList();
        var wishes = sorted.stream()
                .map(one -> wish(painter, one, viewport, one.marker().id().equals(hovered)))
                .toList();
        var placed = Declutter.place(wishes, discs(seen, viewport), viewport.width(), viewport.height());
        for (var label : placed.reversed()) {
            painter.chip(
                    label.subject(), label.box(), label.subject().engineerId().equals(hovered));
        }
        for (var one : sorted.reversed()) {
            disc(painter, one.marker(), viewport, !one.candidate().isFit());
            if (one.marker().id().equals(hovered)) {
                var at = motion.at(one.marker());
                painter.ring(viewport.x(at), viewport.y(at));
            }
        }
    }

    private Wish<DragChip> wish(EngineerPainter painter, Ranked one, Viewport viewport, boolean hovered) {
        var chip = chip(one.candidate());
        var size = painter.chipSize(chip);
        var at = motion.at(one.marker());
        var radius = ink.get().px(EngineerPainter.RADIUS + 3);
        var kin = chip.rank() > 0 ? "" : chip.text();
        return new Wish<>(chip, viewport.x(at), viewport.y(at), radius, size.width(), size.height(), kin, hovered);
    }

    private DragChip chip(Candidate candidate) {
        var plan = candidate.plan();
        if (plan == null) {
            return new DragChip(
                    candidate.engineerId(), 0, model.dispatching().texts().briefReason(candidate));
        }
        return new DragChip(candidate.engineerId(), candidate.rank(), clockface.duration(plan.travel()));
    }

    private List<Box> discs(List<EngineerMarker> seen, Viewport viewport) {
        var radius = ink.get().px(EngineerPainter.RADIUS);
        var boxes = new ArrayList<Box>(seen.size());
        for (var engineer : seen) {
            var at = motion.at(engineer);
            boxes.add(new Box(viewport.x(at) - radius, viewport.y(at) - radius, 2 * radius, 2 * radius));
        }
        return boxes;
    }

    private void disc(EngineerPainter painter, EngineerMarker engineer, Viewport viewport, boolean dimmed) {
        var at = motion.at(engineer);
        painter.disc(engineer, viewport.x(at), viewport.y(at), dimmed);
    }

    private double distance(EngineerMarker engineer, double x, double y, Viewport viewport) {
        var at = motion.at(engineer);
        return Math.hypot(viewport.x(at) - x, viewport.y(at) - y);
    }
}
