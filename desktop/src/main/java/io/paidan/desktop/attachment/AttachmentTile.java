package io.paidan.desktop.attachment;

import io.paidan.contract.attachment.Attachment;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.SureQuestion;
import io.paidan.desktop.platform.Texts;
import java.time.Instant;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

/** One file: a small picture of it, its name, and when and how far from the site it was taken. By mouse or keyboard. */
final class AttachmentTile extends VBox {

    private static final double SIZE = 84;
    /** The next choice deletes. */
    private static final PseudoClass ANSWERABLE = PseudoClass.getPseudoClass("answerable");

    private final Attachment attachment;
    private final AttachmentsViewModel model;
    private final Origin origin;
    private final Supplier<Instant> now;
    private final Runnable open;
    private final Label taken = Labels.wrapped("", "pd-11", "pd-ink-3");
    private final Tooltip all = new Tooltip();
    private final SureQuestion sure = new SureQuestion();

    AttachmentTile(
            Attachment attachment,
            AttachmentsViewModel model,
            Origin origin,
            Supplier<Instant> now,
            Texts texts,
            Runnable open) {
        this.attachment = attachment;
        this.model = model;
        this.origin = origin;
        this.now = now;
        this.open = open;
        getStyleClass().add("attachment");
        setFocusTraversable(true);
        var name = new Label(attachment.name());
        name.getStyleClass().addAll("pd-11", "pd-ink-2");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(SIZE);
        taken.getStyleClass().add("attachment-taken");
        taken.setMaxWidth(SIZE);
        Labels.showWhen(taken, taken.textProperty().map(text -> !text.isEmpty()));
        getChildren().addAll(new PictureFace(attachment, SIZE, model), name, taken);
        Tooltip.install(this, all);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                open.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        if (model.mayDelete()) {
            offerDeleting(texts);
        }
        say();
    }

    /** Says anew when and where it was taken: in another language, or on another day. */
    void say() {
        var site = model.site().orElse(null);
        taken.setText(Labels.unbroken(origin.brief(attachment, site, now.get())));
        all.setText(origin.full(attachment, site, now.get()));
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            open.run();
            event.consume();
        }
    }

    /** By a second choice of the same item, as with every record that goes for good. */
    private void offerDeleting(Texts texts) {
        var words = new Label();
        words.getStyleClass().add("attachment-delete"); // as wide as the menu: only the words take the click
        words.textProperty()
                .bind(Bindings.when(sure.askingProperty())
                        .then(texts.bind("attachment.delete.sure"))
                        .otherwise(texts.bind("attachment.delete")));
        sure.answerableProperty().subscribe(read -> words.pseudoClassStateChanged(ANSWERABLE, read));
        var delete = new CustomMenuItem(words, false);
        delete.setId("attachment-delete");
        var menu = new ContextMenu(delete);
        delete.setOnAction(event -> sure.press(() -> {
            menu.hide();
            model.delete(attachment);
        }));
        menu.setOnHidden(event -> sure.askAnew());
        setOnContextMenuRequested(event -> menu.show(this, event.getScreenX(), event.getScreenY()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                menu.show(this, Side.BOTTOM, 0, 0);
                event.consume();
            }
        });
    }
}
