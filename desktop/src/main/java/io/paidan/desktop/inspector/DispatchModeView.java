package io.paidan.desktop.inspector;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the order is to come to an engineer in a sentence, and a menu of the other ways. */
final class DispatchModeView extends HBox {

    private final DispatchModeViewModel model;
    private final Texts texts;
    private final MenuButton menu = new MenuButton();

    DispatchModeView(DispatchModeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("dispatch-mode");
        getStyleClass().add("dispatch-mode");
        setAlignment(Pos.CENTER_LEFT);
        var sentence = Labels.wrapped(model.sentenceProperty(), "pd-12", "pd-strong");
        sentence.setId("dispatch-sentence");
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        menu.setId("dispatch-menu");
        menu.getStyleClass().add("pd-quiet");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        menu.textProperty().bind(texts.bind("inspector.dispatch.change"));
        Labels.showWhen(menu, model.choicesProperty().map(choices -> !choices.isEmpty()));
        getChildren().addAll(sentence, menu);
        Labels.showWhen(
                this,
                model.sentenceProperty()
                        .flatMap(
                                said -> model.choicesProperty().map(choices -> !said.isEmpty() || !choices.isEmpty())));
        model.choicesProperty().subscribe(choices -> fill());
        texts.localeProperty().subscribe((before, after) -> fill());
    }

    private void fill() {
        menu.getItems().clear();
        var forward = new Menu(texts.of(DispatchMode.FORWARD));
        forward.setId("dispatch-FORWARD");
        for (var choice : model.choicesProperty().get()) {
            if (choice.outlet() == null) {
                var item = new MenuItem(name(choice));
                item.setId("dispatch-" + choice.mode().name());
                item.setOnAction(event -> model.choose(choice));
                menu.getItems().add(item);
            } else {
                var item = new MenuItem(choice.outlet().name());
                item.setOnAction(event -> model.choose(choice));
                forward.getItems().add(item);
            }
        }
        if (!forward.getItems().isEmpty()) {
            menu.getItems().add(forward);
        }
    }

    private String name(DispatchModeViewModel.Choice choice) {
        return choice.mode() == DispatchMode.MANUAL && model.isInReview()
                ? texts.get("inspector.dispatch.release")
                : texts.of(choice.mode());
    }
}
