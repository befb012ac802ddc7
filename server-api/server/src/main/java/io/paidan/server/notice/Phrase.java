package io.paidan.server.notice;

import java.util.List;

/**
 * A sentence of the bundles, said in the reader's language.
 *
 * @param arguments for the places {@code {0}}, {@code {1}} … of the sentence; an {@code Instant} is said in the reader's zone
 */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }
}
