package io.paidan.desktop.audit;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A button that verifies the chain, how far that is, and what came out. */
final class ChainCheckRow extends HBox {

    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    ChainCheckRow(ChainCheck check, Texts texts) {
        getStyleClass().add("chain-check");
        setAlignment(Pos.CENTER_LEFT);
        var verify = button("audit-verify", check::start);
        verify.textProperty().bind(texts.bind("audit.verify"));
        Labels.showWhen(verify, check.runningProperty().not());
        var cancel = button("audit-cancel", check::cancel);
        cancel.textProperty().bind(texts.bind("audit.cancel"));
        Labels.showWhen(cancel, check.runningProperty());
        var progress = new ProgressBar();
        progress.setId("audit-progress");
        progress.progressProperty().bind(check.progressProperty());
        progress.setMinWidth(Region.USE_PREF_SIZE);
        Labels.showWhen(progress, check.runningProperty());
        var message = Labels.of(check.messageProperty(), "audit-message");
        message.setId("audit-message");
        message.setWrapText(true);
        HBox.setHgrow(message, Priority.ALWAYS);
        check.brokenProperty().subscribe(broken -> message.pseudoClassStateChanged(BROKEN, broken));
        getChildren()
                .addAll(Labels.of(texts.bind("audit.title"), "pd-15", "pd-strong"), verify, cancel, progress, message);
    }

    private static Button button(String id, Runnable act) {
        var button = new Button();
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> act.run());
        return button;
    }
}
