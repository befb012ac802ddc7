package io.paidan.contract.platform;

import org.jspecify.annotations.Nullable;

/** What is wrong with one field: its name, the value as sent (shortened) and a sentence. */
public record FieldProblem(String field, @Nullable String value, String message) {}
