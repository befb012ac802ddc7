package io.paidan.desktop.presence;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.util.UUID;

/** Says who else is at an order. */
public final class Attentions {

    private final DispatchStore store;
    private final Texts texts;

    public Attentions(DispatchStore store, Texts texts) {
        this.store = store;
        this.texts = texts;
    }

    /** A sentence for each; empty when nobody. */
    public String of(UUID orderId, Instant now) {
        return store.presencesAt(orderId, now).stream().map(this::sentence).collect(joining("\n"));
    }

    /** Their names with a sign, in a few characters; empty when nobody. */
    public String brief(UUID orderId, Instant now) {
        return store.presencesAt(orderId, now).stream()
                .map(presence -> texts.get(
                        presence.attention() == Attention.DRAGGING
                                ? "presence.brief.dragging"
                                : "presence.brief.looking",
                        presence.name()))
                .collect(joining(" "));
    }

    private String sentence(Presence presence) {
        return texts.get(
                presence.attention() == Attention.DRAGGING ? "presence.dragging" : "presence.looking", presence.name());
    }
}
