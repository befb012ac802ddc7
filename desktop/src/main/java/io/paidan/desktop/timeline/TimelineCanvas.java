package io.paidan.desktop.timeline;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The drawn part of the timeline. Whatever changes, it is drawn once a pulse, and only what is in sight. */
final class TimelineCanvas extends Region {

    private static final Duration FIRST_SIGHT = Duration.ofMinutes(645);

    private final TimelineViewModel model;
    private final Look look;
    private final Texts texts;
    private final Clockface clockface;
    private final Canvas canvas = new Canvas();
    private final Label fontProbe = new Label();
    private final TextFit fit = new TextFit();
    private final TimelineViewport viewport = new TimelineViewport();
    private final ReadOnlyObjectWrapper<@Nullable TimeAxis> axis = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper scroll = new ReadOnlyDoubleWrapper();
    private final Subscriptions subscriptions = new Subscriptions();
    private TimelineFonts fonts = TimelineFonts.of(fontProbe.getFont());
    private Optional<UUID> selected = Optional.empty();
    private double coveredHeader;

    TimelineCanvas(TimelineViewModel model, Look look, Texts texts, Clockface clockface) {
        this.model = model;
        this.look = look;
        this.texts = texts;
        this.clockface = clockface;
        fontProbe.setVisible(false);
        getChildren().addAll(canvas, fontProbe);
        getStyleClass().add("timeline-canvas");
        setFocusTraversable(true);
        subscriptions
                .add(model.linesProperty().subscribe(viewport::show))
                .add(model.revisionProperty().subscribe(this::followSelected))
                .add(model.pickedProperty().subscribe(this::revealSelected))
                .add(look.paletteProperty().subscribe(this::requestLayout))
                .add(axis.subscribe(this::requestLayout))
                .add(fontProbe.fontProperty().subscribe(font -> {
                    fonts = TimelineFonts.of(font);
                    requestLayout();
                }));
    }

    /** Null until there is something to show. */
    ReadOnlyObjectProperty<@Nullable TimeAxis> axisProperty() {
        return axis.getReadOnlyProperty();
    }

    /** Shows this part of time, but nothing of the days that are over. */
    void show(TimeAxis wished) {
        var earliest = model.earliest();
        axis.set(wished.start().isBefore(earliest) ? wished.startingAt(earliest) : wished);
    }

    /** Shows today as it was shown first. */
    void showToday() {
        axis.set(null);
    }

    /** True when there is nothing earlier to show. */
    boolean isAtStart() {
        var shown = axis.get();
        return shown == null || !shown.start().isAfter(model.earliest());
    }

    TimelineViewport viewport() {
        return viewport;
    }

    /** So wide are the buttons that lie over the right end of the header. */
    void coverHeader(double width) {
        coveredHeader = width;
    }

    double headerHeight() {
        return Math.rint(fonts.px(39));
    }

    double nameWidth() {
        return Math.rint(fonts.px(330));
    }

    double px(double atBase) {
        return fonts.px(atBase);
    }

    /** Width of the part that time runs across. */
    double chartWidth() {
        return getWidth() - nameWidth();
    }

    /** How far the rows are scrolled, as drawn last. */
    ReadOnlyDoubleProperty scrollProperty() {
        return scroll.getReadOnlyProperty();
    }

    void scrollTo(double y) {
        viewport.scrollTo(y);
        requestLayout();
    }

    Optional<TimelineLine.Row> rowAt(double y) {
        return y < headerHeight() ? Optional.empty() : viewport.rowAt(y - headerHeight());
    }

    Optional<VisitBar> barAt(double x, double y) {
        var shown = axis.get();
        return shown == null || x < nameWidth() || y < headerHeight()
                ? Optional.empty()
                : viewport.barAt(x - nameWidth(), y - headerHeight(), shown);
    }

    /** The time at this x; empty over the names. */
    Optional<Instant> timeAt(double x) {
        var shown = axis.get();
        return shown == null || x < nameWidth() ? Optional.empty() : Optional.of(shown.at(x - nameWidth()));
    }

    Optional<Point2D> locate(UUID engineerId, Instant time) {
        var shown = axis.get();
        var line = viewport.lineOf(engineerId);
        if (shown == null || line.isEmpty()) {
            return Optional.empty();
        }
        var at = new Point2D(
                nameWidth() + shown.x(time),
                headerHeight() + viewport.y(line.getAsInt()) + viewport.layout().height(line.getAsInt()) / 2);
        var inSight = at.getX() >= nameWidth()
                && at.getX() <= getWidth()
                && at.getY() >= headerHeight()
                && at.getY() <= getHeight();
        return inSight ? Optional.of(at) : Optional.empty();
    }

    void close() {
        subscriptions.close();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        viewport.resize(getHeight() - headerHeight(), Math.rint(fonts.px(34)), Math.rint(fonts.px(24)));
        if (axis.get() == null && model.isLoaded() && chartWidth() > 0) {
            show(firstSight());
        }
        var shown = axis.get();
        if (shown == null) {
            canvas.getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        } else {
            model.show(shown.days(chartWidth(), model.zone()));
            draw(shown);
        }
        scroll.set(viewport.scroll());
    }

    private void draw(TimeAxis shown) {
        var g = canvas.getGraphicsContext2D();
        var bodyHeight = getHeight() - headerHeight();
        var frame = new TimelineFrame(
                g, model, viewport, shown, look.palette(), fonts, fit, texts, clockface, chartWidth(), bodyHeight);
        var ticks = TimeTick.listWithin(shown, chartWidth(), fonts.px(72), model.zone());
        g.setTextBaseline(VPos.CENTER);
        g.setFill(look.palette().panel());
        g.fillRect(0, 0, getWidth(), getHeight());
        g.save();
        g.beginPath();
        g.rect(nameWidth(), 0, chartWidth(), getHeight());
        g.clip();
        g.translate(nameWidth(), headerHeight());
        RowsPainter.paint(frame, ticks);
        new PausesPainter(frame).paint();
        new BarsPainter(frame).paint();
        g.translate(0, -headerHeight());
        new RulerPainter(frame, headerHeight(), coveredHeader).paint(ticks);
        g.restore();
        g.save();
        g.beginPath();
        g.rect(0, headerHeight(), nameWidth(), bodyHeight);
        g.clip();
        g.translate(0, headerHeight());
        new NamesPainter(frame, nameWidth()).paint();
        g.restore();
        g.setFill(look.palette().line());
        g.fillRect(0, headerHeight() - 1, nameWidth(), 1);
        g.fillRect(nameWidth() - 1, 0, 1, headerHeight());
    }

    /** From the first shift's hour on, as much as the pictures show. */
    private TimeAxis firstSight() {
        var today = model.now().atZone(model.zone()).toLocalDate();
        var from = model.firstShift()
                .orElseGet(() ->
                        today.atTime(LocalTime.of(8, 0)).atZone(model.zone()).toInstant())
                .truncatedTo(ChronoUnit.HOURS);
        return TimeAxis.fitting(from, from.plus(FIRST_SIGHT), chartWidth());
    }

    private void revealSelected() {
        selected = model.selectedEngineer();
        selected.ifPresent(viewport::reveal);
        requestLayout();
    }

    /** Whoever gets the selected order comes in sight, but nothing moves under a hand. */
    private void followSelected() {
        var now = model.selectedEngineer();
        if (!isHover() && !now.equals(selected)) {
            now.ifPresent(viewport::reveal);
        }
        selected = now;
        requestLayout();
    }
}
