package io.paidan.desktop.session;

import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.MasterViewModel;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** What else there is to the user in the form: where he is told, and where he is signed in. */
final class UserActs extends HBox {

    /** @param toContact goes to where the user is told */
    UserActs(MasterViewModel<UserDetails, ?> users, Consumer<UserDetails> toContact, Node sessions, Texts texts) {
        getStyleClass().add("form-buttons");
        var contact = new Button();
        contact.setId("user-contact");
        contact.setMinWidth(USE_PREF_SIZE);
        contact.textProperty().bind(texts.bind("session.contact"));
        contact.disableProperty().bind(users.freshProperty());
        contact.setOnAction(event -> {
            var user = users.pickedProperty().get();
            if (user != null) {
                toContact.accept(user);
            }
        });
        getChildren().addAll(contact, sessions);
    }
}
