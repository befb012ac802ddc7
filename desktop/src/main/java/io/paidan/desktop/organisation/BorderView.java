package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The map of a territory's border with what can be done on it; of all borders as long as no territory is chosen. */
final class BorderView extends BorderPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    BorderView(BorderViewModel model, BorderMap map, Texts texts) {
        getStyleClass().addAll("border-pane", "pd-panel");
        var copyright = Labels.of("© OpenStreetMap contributors", "intake-copyright");
        var framed = new StackPane(map, copyright);
        StackPane.setAlignment(copyright, Pos.BOTTOM_RIGHT);
        var chosen = model.territoryProperty().map(territory -> true).orElse(false);
        framed.mouseTransparentProperty().bind(chosen.map(is -> !is));
        map.focusTraversableProperty().bind(chosen);
        var tools = tools(model, map, texts);
        tools.visibleProperty().bind(chosen);
        setTop(tools); // before the map, so that the keyboard comes by in the order of the screen
        setCenter(framed);
        var whereabouts = whereabouts(model, map.cross(), texts);
        map.accessibleTextProperty().bind(whereabouts);
        var help = new VBox(state(model, texts), keys(map, whereabouts, texts));
        Labels.showWhen(help, chosen);
        setBottom(help);
    }

    private static Node tools(BorderViewModel model, BorderMap map, Texts texts) {
        var close = button("organisation.close", "border-close", texts, model::close);
        close.disableProperty().bind(model.closeable().map(can -> !can));
        var tools = new HBox(
                close,
                button("organisation.removeCorner", "border-remove", texts, model::remove),
                button("organisation.drawAnew", "border-clear", texts, model::clear),
                button("organisation.lookAtBorder", "border-look", texts, map::lookAtBorder));
        tools.getStyleClass().add("border-tools");
        tools.setAlignment(Pos.CENTER_LEFT);
        return tools;
    }

    private static Node state(BorderViewModel model, Texts texts) {
        var words = model.problemProperty()
                .flatMap(problem -> problem != BorderProblem.NONE
                        ? texts.bind("BorderProblem." + problem.name())
                        : model.cornersProperty()
                                .flatMap(corners -> texts.bind(
                                        corners.isEmpty() ? "organisation.borderBegin" : "organisation.borderHint")));
        var label = Labels.wrapped(words, "pd-12", "border-state");
        label.setId("border-state");
        model.problemProperty()
                .subscribe(problem -> label.pseudoClassStateChanged(
                        WRONG, problem != BorderProblem.NONE && problem != BorderProblem.NOT_CLOSED));
        return label;
    }

    /** What the keys do, and while the keyboard is on the map where it is. */
    private static Node keys(BorderMap map, ObservableValue<String> whereabouts, Texts texts) {
        var where = Labels.wrapped(whereabouts, "pd-12", "pd-strong");
        where.setId("border-cross");
        Labels.showWhen(where, map.focusedProperty());
        var keys = new VBox(Labels.wrapped(texts.bind("organisation.borderKeys"), "pd-12", "pd-ink-2"), where);
        keys.getStyleClass().add("border-keys");
        return keys;
    }

    private static ObservableValue<String> whereabouts(BorderViewModel model, BorderCross cross, Texts texts) {
        return Bindings.createStringBinding(
                () -> whereabouts(
                        model,
                        cross.placeProperty().get(),
                        cross.holdingProperty().get(),
                        texts),
                cross.placeProperty(),
                cross.holdingProperty(),
                model.selectedProperty(),
                model.cornersProperty(),
                texts.localeProperty());
    }

    private static String whereabouts(BorderViewModel model, @Nullable GeoPoint place, boolean isHolding, Texts texts) {
        if (place == null) {
            return texts.get("organisation.border");
        }
        var at = String.format(Locale.ROOT, "%.5f, %.5f", place.lat(), place.lon());
        var corner = model.selectedProperty().get();
        var corners = model.corners().size();
        if (corner < 0 || corner >= corners) {
            return texts.get("organisation.crossAt", at);
        }
        return texts.get(isHolding ? "organisation.cornerInHand" : "organisation.cornerAt", corner + 1, corners, at);
    }

    private static Button button(String key, String id, Texts texts, Runnable action) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(texts.bind(key));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
