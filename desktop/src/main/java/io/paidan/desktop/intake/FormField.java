package io.paidan.desktop.intake;

import io.paidan.contract.workorder.OrderField;
import java.util.Optional;

/** A field of the form, in the order of the screen. */
enum FormField {
    RAW_CONTENT("intake.rawContent"),
    TEMPLATE("intake.templateCode"),
    TITLE("intake.title"),
    CUSTOMER("intake.customerName"),
    PHONE("intake.phone"),
    ADDRESS("intake.address"),
    PRIORITY("intake.priority"),
    WINDOW("intake.window"),
    DESCRIPTION("intake.description"),
    REWORK("intake.reworkOf");

    private static final String PREFIX = "intake.";

    private final String key;

    FormField(String key) {
        this.key = key;
    }

    /** The field of a template's demands; empty for what every request must say, or need not. */
    Optional<OrderField> demand() {
        return switch (this) {
            case PHONE -> Optional.of(OrderField.CUSTOMER);
            case PRIORITY -> Optional.of(OrderField.PRIORITY);
            case WINDOW -> Optional.of(OrderField.WINDOW);
            case DESCRIPTION -> Optional.of(OrderField.DESCRIPTION);
            case RAW_CONTENT, TEMPLATE, TITLE, CUSTOMER, ADDRESS, REWORK -> Optional.empty();
        };
    }

    /** The key of its name in the messages, which ends with what the server calls it. */
    String key() {
        return key;
    }

    /** The field a server's complaint is about; {@code place} is the address, {@code window.end} the window. */
    static Optional<FormField> ofWire(String name) {
        var head = name.split("\\.", 2)[0];
        if (head.equals("place")) {
            return Optional.of(ADDRESS);
        }
        for (var field : values()) {
            if (field.key.equals(PREFIX + head)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
