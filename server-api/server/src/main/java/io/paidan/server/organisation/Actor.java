package io.paidan.server.organisation;

import io.paidan.contract.session.Role;
import io.paidan.server.session.SignedInUser;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: a user, or the server by a rule or a timer.
 *
 * @param name as the history shows it
 * @param role null for the server, which may take every step the lifecycle tables have
 * @param scope how far he sees
 */
public record Actor(String name, @Nullable Role role, Scope scope) {

    private static final String SERVER = "Paidan";

    public static Actor of(SignedInUser user) {
        return new Actor(user.displayName(), user.role(), Scope.of(user));
    }

    /** @param scope usually {@code territories.wholeRegion(region)} */
    public static Actor server(Scope scope) {
        return new Actor(SERVER, null, scope);
    }

    public boolean isServer() {
        return role == null;
    }

    /** True when he may take a step that is for these roles by hand. */
    public boolean may(Set<Role> by) {
        return isServer() || by.contains(role);
    }
}
