package io.paidan.server.testing;

import io.paidan.contract.session.Role;
import io.paidan.server.session.SignedInUser;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who calls what a test calls without HTTP. */
public final class TestUsers {

    /** Of the whole company, signed in for a day. */
    public static final SignedInUser ADMINISTRATOR = new SignedInUser(
            UUID.randomUUID(),
            "admin",
            "Admin",
            Role.ADMINISTRATOR,
            List.of("head"),
            List.of("head"),
            List.of("oberland"),
            true,
            null,
            null,
            TestClock.START.plus(Duration.ofDays(1)),
            null,
            false);

    private TestUsers() {}
}
