package io.paidan.planning.benchmark;

/** What the user gave cannot be used; the message is one sentence for him, with the thing, its value and the way out. */
public final class BadInput extends RuntimeException {
    public BadInput(String sentence) {
        super(sentence);
    }
}
