package io.paidan.contract.session;

/**
 * Something a user may ask of the server: a line of its role table.
 *
 * @param method such as {@code GET}
 * @param path with its variables, such as {@code /api/users/{id}}
 */
public record Right(String method, String path) {}
