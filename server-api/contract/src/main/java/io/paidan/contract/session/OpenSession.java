package io.paidan.contract.session;

/** Sign in. */
public record OpenSession(String username, String password) {
    @Override
    public String toString() {
        return "OpenSession[username=" + username + "]";
    }
}
