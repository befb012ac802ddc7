package io.paidan.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Several of many: a box each. What is chosen stays in the order of the offers. */
public final class CheckList<T> extends ScrollPane {

    private static final double STEP = 20;

    private final Lookup<T> offers;
    private final Function<T, String> id;
    private final Function<T, String> name;
    private final Function<T, Integer> depth;
    private final Property<List<String>> chosen;
    private final VBox boxes = new VBox();

    /**
     * @param id what is kept of a chosen one
     * @param depth how many steps its box is indented
     */
    public CheckList(
            Lookup<T> offers,
            Function<T, String> id,
            Function<T, String> name,
            Function<T, Integer> depth,
            Property<List<String>> chosen) {
        this.offers = offers;
        this.id = id;
        this.name = name;
        this.depth = depth;
        this.chosen = chosen;
        getStyleClass().add("check-list");
        boxes.getStyleClass().add("check-list-boxes");
        setContent(boxes);
        setFitToWidth(true);
        setFocusTraversable(false);
        ListChangeListener<T> changed = change -> fill();
        offers.all().addListener(changed);
        chosen.subscribe(now -> fill());
        focusedProperty().subscribe(focused -> {
            if (focused && !boxes.getChildren().isEmpty()) {
                boxes.getChildren().getFirst().requestFocus();
            }
        });
    }

    private void fill() {
        if (boxes.getChildren().size() != offers.all().size()) {
            boxes.getChildren().clear();
            offers.all().forEach(offer -> boxes.getChildren().add(new CheckBox()));
        }
        for (var i = 0; i < offers.all().size(); i++) {
            var offer = offers.all().get(i);
            var box = (CheckBox) boxes.getChildren().get(i);
            box.setText(name.apply(offer));
            box.setId("check-" + id.apply(offer));
            box.setSelected(chosen.getValue().contains(id.apply(offer)));
            box.setOnAction(event -> turn(id.apply(offer), box.isSelected()));
            VBox.setMargin(box, new Insets(0, 0, 0, depth.apply(offer) * STEP));
        }
    }

    private void turn(String of, boolean on) {
        var now = new ArrayList<>(chosen.getValue());
        now.remove(of);
        if (on) {
            now.add(of);
        }
        var order = offers.all().stream().map(id).toList();
        now.sort((a, b) -> Integer.compare(order.indexOf(a), order.indexOf(b)));
        chosen.setValue(List.copyOf(now));
    }
}
