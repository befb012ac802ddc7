package io.paidan.installer.simulator;

/** The server answered, and the answer was no. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private static final int SIGN_IN_REQUIRED = 401;

    private final int status;

    Refused(int status, String request, String answer) {
        super("%s was answered with %d: %s".formatted(request, status, answer));
        this.status = status;
    }

    boolean isSignInRequired() {
        return status == SIGN_IN_REQUIRED;
    }
}
