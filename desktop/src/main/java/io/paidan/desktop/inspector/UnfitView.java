package io.paidan.desktop.inspector;

import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Those who cannot take the order, folded away: unfolded each says why and what would help, a click tells every reason. */
final class UnfitView extends VBox {

    private static final int AT_ONCE = 30;

    private final CandidatesViewModel model;
    private final Texts texts;
    private final Hyperlink fold = new Hyperlink();
    private final VBox rows = new VBox();
    private final Hyperlink more = new Hyperlink();
    private boolean unfolded;
    private int most = AT_ONCE;
    private @Nullable UUID toldInFull;

    UnfitView(CandidatesViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("unfit");
        rows.getStyleClass().add("unfit-rows");
        fold.setId("unfit");
        fold.getStyleClass().addAll("fold", "pd-12");
        fold.setOnAction(event -> {
            unfolded = !unfolded;
            fill(model.unfitProperty().get());
        });
        more.getStyleClass().addAll("fold", "pd-12");
        more.setOnAction(event -> {
            most += AT_ONCE;
            fill(model.unfitProperty().get());
        });
        getChildren().addAll(fold, rows, more);
        model.unfitProperty().subscribe(this::fill);
    }

    /** Folds up again; for another order. */
    void reset() {
        unfolded = false;
        most = AT_ONCE;
        toldInFull = null;
        fill(model.unfitProperty().get());
    }

    private void fill(List<UnfitLine> all) {
        var shown = unfolded ? all.stream().limit(most).toList() : List.<UnfitLine>of();
        fold.setText(texts.get(unfolded ? "inspector.unfitShown" : "inspector.unfit", all.size()));
        more.setText(texts.get("inspector.more", all.size() - shown.size()));
        show(this, !all.isEmpty());
        show(rows, unfolded);
        show(more, unfolded && shown.size() < all.size());
        rows.getChildren().setAll(shown.stream().map(this::row).toList());
    }

    private Node row(UnfitLine line) {
        var others = line.reasons().size() - 1;
        var inFull = line.engineerId().equals(toldInFull);
        var name = others == 0 || inFull ? line.name() : texts.get("inspector.unfitName", line.name(), others);
        var row = new VBox(Labels.of(name, "pd-12", "pd-strong"));
        line.reasons().stream()
                .limit(inFull ? line.reasons().size() : 1)
                .map(UnfitView::reason)
                .forEach(row.getChildren()::add);
        row.getStyleClass().add("unfit-row");
        if (others > 0) {
            Tooltip.install(row, new Tooltip(String.join("\n", line.reasons())));
            row.setOnMouseClicked(event -> {
                toldInFull = inFull ? null : line.engineerId();
                fill(model.unfitProperty().get());
            });
        }
        return row;
    }

    private static Label reason(String sentence) {
        var label = Labels.wrapped(sentence, "pd-12", "pd-ink-2");
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
