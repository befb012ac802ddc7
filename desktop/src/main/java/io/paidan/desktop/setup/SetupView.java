package io.paidan.desktop.setup;

import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Setup over the whole console: its pages on the left by group, the one in front on the right. */
public final class SetupView extends StackPane implements AutoCloseable {

    /** Where toasts lie: over the bar and the name of the record, not over the search, nor over the buttons below a form. */
    public static final Pos TOASTS = Pos.TOP_RIGHT;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final SetupViewModel model;
    private final Texts texts;
    private final VBox navigation = new VBox();
    private final Map<SetupPage, Button> entries = new HashMap<>();
    private final StackPane page = new StackPane();
    private final Subscriptions subscriptions = new Subscriptions();

    /** @param userMenu stands in the upper right corner, as on the dispatch page */
    public SetupView(SetupViewModel model, Texts texts, Node userMenu, Node toasts) {
        this.model = model;
        this.texts = texts;
        setId("setup");
        getStyleClass().add("setup");
        navigation.getStyleClass().addAll("setup-navigation", "pd-panel");
        var scroll = new ScrollPane(navigation);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.getStyleClass().add("setup-side");
        var whole = new BorderPane(page);
        whole.setTop(bar(userMenu));
        whole.setLeft(scroll);
        getChildren().addAll(whole, toasts);
        visibleProperty().bind(model.openProperty());
        subscriptions
                .add(model.pagesProperty().subscribe(this::navigate))
                .add(model.currentProperty().subscribe(this::mark))
                .add(model.currentProperty().subscribe(this::show))
                .add(model.openProperty()
                        .subscribe(open -> show(open ? model.currentProperty().get() : null)));
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private Node bar(Node userMenu) {
        var back = new Button();
        back.setId("setup-back");
        back.textProperty().bind(texts.bind("setup.back"));
        back.setGraphic(Labels.of("Esc", "pd-key"));
        back.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        back.setOnAction(event -> model.close());
        var bar = new HBox(Labels.of(texts.bind("setup.title"), "pd-15", "pd-strong"), back, Labels.gap(), userMenu);
        bar.getStyleClass().addAll("top-bar", "pd-panel");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private void navigate(List<SetupPage> pages) {
        navigation.getChildren().clear();
        entries.clear();
        for (var group : SetupGroup.values()) {
            var ofGroup = pages.stream().filter(each -> each.group() == group).toList();
            if (!ofGroup.isEmpty()) {
                navigation
                        .getChildren()
                        .add(Labels.of(
                                texts.localeProperty().map(locale -> texts.of(group)),
                                "setup-group",
                                "pd-12",
                                "pd-ink-3"));
                ofGroup.forEach(each -> navigation.getChildren().add(entry(each)));
            }
        }
        mark(model.currentProperty().get());
    }

    private Node entry(SetupPage of) {
        var entry = new Button();
        entry.setId("setup-page-" + of.key().replace('.', '-'));
        entry.textProperty().bind(texts.bind(of.key()));
        entry.getStyleClass().setAll("setup-entry");
        entry.setMaxWidth(Double.MAX_VALUE);
        entry.setAlignment(Pos.CENTER_LEFT);
        entry.setOnAction(event -> model.go(of));
        entries.put(of, entry);
        return entry;
    }

    private void mark(@Nullable SetupPage current) {
        entries.forEach((page, entry) -> entry.pseudoClassStateChanged(CURRENT, page.equals(current)));
    }

    /** Pages are built when they are first shown, and leave the window when setup does. */
    private void show(@Nullable SetupPage current) {
        if (current == null || !model.openProperty().get()) {
            page.getChildren().clear();
        } else {
            page.getChildren().setAll(current.view());
        }
    }
}
