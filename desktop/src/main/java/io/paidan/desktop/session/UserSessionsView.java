package io.paidan.desktop.session;

import io.paidan.contract.session.SessionSummary;
import io.paidan.desktop.platform.Texts;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A button that ends what the user in the form has open; says how many. */
final class UserSessionsView extends HBox {

    UserSessionsView(UserSessions model, Texts texts) {
        var end = new Button();
        end.setId("sessions-end");
        end.setMinWidth(Region.USE_PREF_SIZE);
        end.getStyleClass().add("pd-danger");
        end.textProperty().bind(model.openProperty().flatMap(open -> texts.bind("session.endAll", open.size())));
        end.disableProperty()
                .bind(model.openProperty()
                        .map(open -> SessionSummary.others(open).isEmpty()));
        end.setOnAction(event -> model.endAll());
        getChildren().add(end);
    }
}
