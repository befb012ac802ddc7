package io.paidan.desktop.intake;

import java.util.Optional;

/** A field of the form, and what the server calls it. */
enum FormField {
    TEMPLATE("templateCode"),
    TITLE("title"),
    CUSTOMER("customerName"),
    PHONE("phone"),
    ADDRESS("address"),
    PRIORITY("priority"),
    WINDOW("window"),
    DESCRIPTION("description");

    private final String wireName;

    FormField(String wireName) {
        this.wireName = wireName;
    }

    /** The key of its name in the messages. */
    String key() {
        return "intake." + wireName;
    }

    /** The field a server's complaint is about; {@code place} is the address, {@code window.end} the window. */
    static Optional<FormField> ofWire(String name) {
        var head = name.split("\\.", 2)[0];
        if (head.equals("place")) {
            return Optional.of(ADDRESS);
        }
        for (var field : values()) {
            if (field.wireName.equals(head)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
