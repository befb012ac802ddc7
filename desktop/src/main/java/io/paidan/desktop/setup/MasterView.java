package io.paidan.desktop.setup;

import io.paidan.desktop.platform.Texts;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The table of a master on the left, one record's form on the right. */
final class MasterView<R> extends SplitPane implements AutoCloseable {

    private static final double TABLE_SHARE = 0.46;
    private static final double TABLE_SHARE_OF_THREE = 0.27;
    private static final double FORM_ENDS_OF_THREE = 0.58;

    private final MasterTable<R> table;
    private final MasterFormView<R> form;

    MasterView(
            MasterViewModel<R, ?> model,
            Texts texts,
            Map<FormField<?>, Supplier<Node>> editors,
            boolean mayChange,
            Runnable create) {
        getStyleClass().add("master");
        this.table = new MasterTable<>(model, texts, mayChange, create);
        this.form = new MasterFormView<>(model, texts, new Inputs(texts, editors), mayChange);
        if (model.isOnlyOne()) {
            form.getStyleClass().add("only-one");
            getItems().add(form);
        } else {
            getItems().addAll(table, form);
        }
        SplitPane.setResizableWithParent(table, false);
        setDividerPositions(TABLE_SHARE);
    }

    void addActions(Node buttons) {
        form.addActions(buttons);
    }

    void addTool(Node button) {
        table.addTool(button);
    }

    void addPane(Region pane) {
        getItems().add(pane);
        SplitPane.setResizableWithParent(form, false);
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
