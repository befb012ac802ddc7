package io.paidan.server.session;

import java.util.UUID;

/**
 * Somebody gave a password.
 *
 * @param user whose it should have been
 * @param address where from
 */
public record SignInTried(UUID user, String address, boolean succeeded) {}
