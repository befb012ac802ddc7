package io.paidan.desktop.shell;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.DayFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The bar on top: company, region, day, search, the day in figures, how fresh it is, and the user. */
public final class TopBarView extends YieldingRow {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final TopBarViewModel model;
    private final Texts texts;
    private final List<Label> figureWords = new ArrayList<>();

    public TopBarView(TopBarViewModel model, Texts texts, Node search, Node alerts, Node userMenu) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("top-bar", "pd-panel");
        setAlignment(Pos.CENTER_LEFT);
        var day = whole(Labels.of(model.dayProperty(), "pd-ink-2"));
        var demo = whole(Labels.of(texts.bind("shell.demo"), "pd-pill", "accent"));
        var brand = whole(Labels.of(texts.bind("shell.brand"), "pd-15", "pd-strong"));
        var inProgress = counter("shell.inProgress", DayFigures::inProgress, "pd-ink");
        var sla = sla();
        getChildren()
                .addAll(
                        brand,
                        regionMenu(),
                        day,
                        search,
                        demo,
                        Labels.gap(),
                        counter("shell.waiting", DayFigures::waiting, "pd-ink"),
                        counter("shell.atRisk", DayFigures::atRisk, "pd-amber"),
                        counter("shell.overdue", DayFigures::overdue, "pd-red"),
                        inProgress,
                        sla,
                        alerts,
                        live(),
                        userMenu);
        giveWay(List.of(day));
        giveWay(List.of(demo), model.demoProperty());
        giveWay(figureWords);
        giveWay(List.of(brand));
        giveWay(List.of(inProgress));
        giveWay(List.of(sla));
    }

    private Node regionMenu() {
        var menu = new MenuButton();
        menu.setId("region");
        menu.getStyleClass().add("region-menu");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var chosenName = model.regionsProperty()
                .flatMap(all ->
                        model.choice().regionProperty().map(id -> name(id)).orElse(""))
                .flatMap(name -> name.isEmpty() ? texts.bind("shell.allRegions") : texts.bind("shell.plain", name));
        menu.textProperty().bind(chosenName);
        model.regionsProperty().subscribe(all -> {
            var group = new ToggleGroup();
            var items = new ArrayList<MenuItem>();
            var everything = regionItem(null, group);
            everything.textProperty().bind(texts.bind("shell.allRegions"));
            items.add(everything);
            all.forEach(region -> {
                var item = regionItem(region.id(), group);
                item.setText(region.name());
                items.add(item);
            });
            menu.getItems().setAll(items);
        });
        return menu;
    }

    private RadioMenuItem regionItem(@Nullable String id, ToggleGroup group) {
        var item = new RadioMenuItem();
        item.setToggleGroup(group);
        item.setSelected(Objects.equals(id, model.choice().regionProperty().get()));
        item.setOnAction(event -> model.choice().regionProperty().set(id));
        return item;
    }

    private String name(String id) {
        return model.regionsProperty().get().stream()
                .filter(region -> region.id().equals(id))
                .findFirst()
                .map(region -> region.name())
                .orElse(id);
    }

    private Node counter(String textKey, ToIntFunction<DayFigures> figure, String colour) {
        var number = model.figuresProperty().map(figure::applyAsInt);
        return figure(textKey, number.map(Object::toString), colour, number.map(count -> count == 0));
    }

    private Node sla() {
        var box = figure(
                "shell.sla", model.slaProperty(), "pd-ink", model.slaProperty().map("–"::equals));
        return new SlaShareView(box, model, texts);
    }

    private Node figure(String textKey, ObservableValue<String> value, String colour, ObservableValue<Boolean> isZero) {
        var number = whole(Labels.of(value, "pd-17", "pd-strong", "figure", colour));
        isZero.subscribe(zero -> number.pseudoClassStateChanged(ZERO, zero));
        var label = whole(Labels.of(texts.bind(textKey), "pd-12", "pd-ink-2"));
        figureWords.add(label);
        var box = new HBox(number, label);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("counter");
        var meaning = new Tooltip();
        meaning.textProperty().bind(texts.bind(textKey));
        Tooltip.install(box, meaning);
        return box;
    }

    private Node live() {
        Function<String, String> withDot = words -> "● " + words;
        var label = whole(Labels.of(model.liveProperty().map(withDot), "live", "pd-12"));
        label.setId("live");
        model.isLiveProperty().subscribe(live -> label.pseudoClassStateChanged(STALE, !live));
        var box = new HBox(label);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("counter");
        return box;
    }

    /** Never shortened to "…". */
    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
