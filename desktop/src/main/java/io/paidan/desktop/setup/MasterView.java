package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The table of a master on the left, one record's form on the right. */
final class MasterView<R> extends SplitPane implements AutoCloseable {

    private static final double TABLE_SHARE = 0.46;
    private static final double TABLE_SHARE_OF_THREE = 0.31;
    private static final double FORM_ENDS_OF_THREE = 0.66;

    private final MasterTable<R> table;
    private final MasterFormView<R> form;
    private final VBox right;

    MasterView(
            MasterViewModel<R, ?> model,
            Texts texts,
            Map<FormField<?>, Supplier<Node>> editors,
            boolean mayChange,
            String readOnlyKey,
            Runnable create) {
        getStyleClass().add("master");
        this.table = new MasterTable<>(model, texts, mayChange, create);
        this.form = new MasterFormView<>(model, texts, new Inputs(texts, editors), mayChange, readOnlyKey);
        this.right = new VBox(form);
        VBox.setVgrow(form, Priority.ALWAYS);
        if (model.isOnlyOne()) {
            form.getStyleClass().add("only-one");
            getItems().add(right);
        } else {
            getItems().addAll(table, right);
        }
        SplitPane.setResizableWithParent(table, false);
        setDividerPositions(TABLE_SHARE);
    }

    void addActions(Node buttons) {
        form.addActions(buttons);
    }

    /** Only with a record that the user may change. */
    void addChanges(Node buttons) {
        form.addChanges(buttons);
    }

    void addTool(Node button) {
        table.addTool(button);
    }

    /** Below the form, whether a record is in it or not. */
    void addNote(Region note) {
        note.setMinHeight(USE_PREF_SIZE);
        right.getChildren().add(note);
    }

    void addPane(Region pane) {
        getItems().add(pane);
        SplitPane.setResizableWithParent(right, false);
        setDividerPositions(TABLE_SHARE_OF_THREE, FORM_ENDS_OF_THREE);
    }

    void focusField(@Nullable String name) {
        form.focusField(name);
    }

    void focusSearch() {
        table.focusSearch();
    }

    @Override
    public void close() {
        table.close();
        form.close();
    }
}
