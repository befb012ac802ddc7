package io.paidan.server.notice;

import java.util.List;

/**
 * A sentence of the bundles, said in the reader's language.
 *
 * @param arguments for the places {@code {0}}, {@code {1}} … of the sentence
 */
public record Phrase(String key, List<Object> arguments) {
    public Phrase {
        arguments = List.copyOf(arguments);
    }
}
