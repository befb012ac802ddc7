package io.paidan.desktop.timeline;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Look;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The timeline pane: the drawn days with their toolbar. */
public final class TimelineView extends Region implements AutoCloseable {

    private final TimelineViewModel model;
    private final Texts texts;
    private final Clockface clockface;
    private final TimelineCanvas canvas;
    private final HBox title;
    private final Button earlier = button("◀", () -> turn(-1));
    private final HBox days;
    private final ScrollBar scrollBar = new ScrollBar();
    private final Label empty = new Label();
    private final Subscriptions subscriptions = new Subscriptions();

    public TimelineView(TimelineViewModel model, Look look, Texts texts, Clockface clockface) {
        this.model = model;
        this.texts = texts;
        this.clockface = clockface;
        this.canvas = new TimelineCanvas(model, look, texts, clockface);
        this.title = titleBar();
        this.days = dayBar();
        setId("timeline");
        getStyleClass().add("timeline");
        empty.getStyleClass().add("timeline-empty");
        empty.setMouseTransparent(true);
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.valueProperty().subscribe(value -> {
            if (value.doubleValue() != canvas.viewport().scroll()) {
                canvas.scrollTo(value.doubleValue());
            }
        });
        getChildren().addAll(canvas, title, days, scrollBar, empty);
        subscriptions.add(new TimelinePointer(canvas, model, new BarTip(model, texts, clockface))::forget);
        new TimelineDrops(canvas, model);
        subscriptions
                .add(model.revisionProperty().subscribe(this::requestLayout))
                .add(canvas.axisProperty().subscribe(this::requestLayout))
                .add(canvas.scrollProperty().subscribe(this::requestLayout));
    }

    /** Where this time of an engineer's day is in this view; empty when it is out of sight. */
    public Optional<Point2D> locate(UUID engineerId, Instant time) {
        return canvas.locate(engineerId, time);
    }

    @Override
    public void close() {
        subscriptions.close();
        canvas.close();
        model.close();
    }

    @Override
    protected void layoutChildren() {
        var header = canvas.headerHeight();
        earlier.setDisable(canvas.isAtStart());
        var daysWidth = days.prefWidth(header);
        canvas.coverHeader(daysWidth);
        canvas.resizeRelocate(0, 0, getWidth(), getHeight());
        title.resizeRelocate(0, 0, canvas.nameWidth() - 1, header - 1);
        days.resizeRelocate(getWidth() - daysWidth, 0, daysWidth, header - 1);
        layoutScrollBar(header);
        layoutEmpty(header);
    }

    private void layoutScrollBar(double header) {
        var viewport = canvas.viewport();
        var most = viewport.maxScroll();
        scrollBar.setVisible(most > 0);
        scrollBar.setMax(most);
        scrollBar.setValue(viewport.scroll());
        scrollBar.setVisibleAmount(
                most * (getHeight() - header) / Math.max(1, viewport.layout().height()));
        scrollBar.setUnitIncrement(canvas.px(34));
        scrollBar.setBlockIncrement((getHeight() - header) * 0.9);
        var width = scrollBar.prefWidth(-1);
        scrollBar.resizeRelocate(getWidth() - width, header, width, getHeight() - header);
    }

    private void layoutEmpty(double header) {
        var nobody = model.linesProperty().get().isEmpty();
        empty.setVisible(nobody);
        empty.setText(texts.get(emptyKey()));
        empty.resizeRelocate(0, header, getWidth(), getHeight() - header);
        title.setVisible(model.isLoaded());
        days.setVisible(model.isLoaded());
    }

    private String emptyKey() {
        if (!model.isLoaded()) {
            return "timeline.loading";
        }
        return model.hasOtherRegions() ? "timeline.nobody" : "timeline.nobodyYet";
    }

    private HBox titleBar() {
        var name = new Label();
        name.textProperty().bind(texts.bind("timeline.title"));
        name.getStyleClass().add("timeline-title");
        var day = new Label();
        day.getStyleClass().add("timeline-day");
        day.textProperty()
                .bind(Bindings.createStringBinding(this::dayInSight, canvas.axisProperty(), texts.localeProperty()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var bar = new HBox(name, day, space, groupMenu());
        bar.getStyleClass().add("timeline-titlebar");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private MenuButton groupMenu() {
        var menu = new MenuButton();
        menu.setId("timeline-grouping");
        menu.getStyleClass().add("timeline-grouping");
        menu.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get(
                                "timeline.groupedBy",
                                texts.of(model.groupingProperty().get())),
                        model.groupingProperty(),
                        texts.localeProperty()));
        var choices = new ToggleGroup();
        for (var grouping : Grouping.values()) {
            var choice = new RadioMenuItem();
            choice.textProperty().bind(texts.bind("Grouping." + grouping.name()));
            choice.setToggleGroup(choices);
            choice.setSelected(grouping == model.groupingProperty().get());
            choice.setOnAction(event -> model.groupingProperty().set(grouping));
            menu.getItems().add(choice);
        }
        return menu;
    }

    private HBox dayBar() {
        earlier.setId("timeline-earlier");
        var today = button("", this::returnToToday);
        today.setId("timeline-today");
        today.textProperty().bind(texts.bind("timeline.today"));
        var later = button("▶", () -> turn(1));
        later.setId("timeline-later");
        var bar = new HBox(earlier, today, later);
        bar.getStyleClass().add("timeline-days");
        bar.setAlignment(Pos.CENTER);
        return bar;
    }

    private static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setFocusTraversable(false);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void turn(int byDays) {
        var axis = canvas.axisProperty().get();
        if (axis != null) {
            var start = axis.start().atZone(model.zone()).plusDays(byDays);
            canvas.show(axis.startingAt(start.toInstant()));
        }
    }

    private void returnToToday() {
        canvas.showToday();
    }

    private String dayInSight() {
        var axis = canvas.axisProperty().get();
        if (axis == null) {
            return texts.get("timeline.today");
        }
        var middle = axis.middleDay(canvas.chartWidth(), model.zone());
        var today = LocalDate.ofInstant(model.now(), model.zone());
        return middle.equals(today) ? texts.get("timeline.today") : clockface.day(middle);
    }
}
