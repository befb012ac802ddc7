package io.paidan.desktop.place;

import io.paidan.contract.place.Place;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The addresses that fit what is being typed. Searched in the background; only the answer to the newest text counts. */
public final class AddressSuggestions {

    private static final Logger log = LoggerFactory.getLogger(AddressSuggestions.class);
    private static final int MOST = 8;

    /**
     * What was found.
     *
     * @param text what was looked for; empty for nothing
     */
    public record Found(String text, List<Place> places) {
        public static final Found NOTHING = new Found("", List.of());

        public Found {
            places = List.copyOf(places);
        }
    }

    private final CompletableFuture<AddressBook> book;
    private final Executor background;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.NOTHING);
    private String wanted = "";

    public AddressSuggestions(CompletableFuture<AddressBook> book, Executor background, Executor fx) {
        this.book = book;
        this.background = background;
        this.fx = fx;
    }

    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    public void look(String text) {
        wanted = text.strip();
        if (wanted.isEmpty()) {
            found.set(Found.NOTHING);
            return;
        }
        var asked = wanted;
        var _ = book.thenApplyAsync(addresses -> addresses.find(asked, MOST), background)
                .exceptionally(failure -> {
                    log.warn("Looking for the address {} failed: {}", asked, failure.toString());
                    return List.of();
                })
                .thenAcceptAsync(places -> answer(asked, places), fx);
    }

    private void answer(String asked, List<Place> places) {
        if (asked.equals(wanted)) {
            found.set(new Found(asked, places));
        }
    }
}
