package io.paidan.desktop.session;

import io.paidan.contract.session.NewApiKey;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.net.URI;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Beside the keys: the one that was just made, to be copied now or never, and how a key is used. */
final class ApiKeyPane extends VBox {

    ApiKeyPane(ObservableValue<@Nullable NewApiKey> made, URI server, Texts texts) {
        setId("api-key-pane");
        getStyleClass().addAll("api-key-pane", "pd-panel");
        var key = readOnly("api-key", made.map(NewApiKey::key).orElse(""));
        var copy = new Button();
        copy.setId("api-key-copy");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.textProperty().bind(texts.bind("session.copyKey"));
        copy.setOnAction(event -> copy(key.getText()));
        var row = new HBox(key, copy);
        row.getStyleClass().add("api-key-row");
        HBox.setHgrow(key, Priority.ALWAYS);
        var shown = new VBox(
                Labels.of(
                        made.map(now -> now.summary().name())
                                .flatMap(name -> texts.bind("session.keyMade", name))
                                .orElse(""),
                        "pd-strong"),
                row,
                wrapped(texts.bind("session.keyOnce"), "pd-amber"));
        shown.getStyleClass().addAll("api-key-made");
        Labels.showWhen(shown, made.map(now -> true).orElse(false));
        var example = readOnly(
                "api-key-example",
                texts.bind("setup.plain", "curl -H \"Authorization: Bearer paidan_…\" " + server.resolve("api/board")));
        getChildren()
                .addAll(
                        shown,
                        Labels.of(texts.bind("session.keyHelpTitle"), "pd-strong"),
                        wrapped(texts.bind("session.keyHelp"), "pd-ink-2"),
                        example);
    }

    private static TextField readOnly(String id, ObservableValue<String> text) {
        var field = new TextField();
        field.setId(id);
        field.setEditable(false);
        field.textProperty().bind(text);
        return field;
    }

    private static Node wrapped(ObservableValue<String> text, String styleClass) {
        var label = Labels.wrapped(text, styleClass);
        return label;
    }

    private static void copy(String key) {
        var content = new ClipboardContent();
        content.putString(key);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
