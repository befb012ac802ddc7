package io.paidan.contract.platform;

/** The stable code of a problem; its sentence is in the message bundles under {@code problem.<code>}. */
public enum ProblemCode {
    /** The body is not JSON, or not of the form asked for. */
    MALFORMED(400),
    /** A field is missing, too long or out of range. */
    INVALID(400),
    /** The body is larger than the server takes. */
    TOO_LARGE(413),
    /** No session, or an expired one. */
    SIGN_IN_REQUIRED(401),
    /** Unknown user or wrong password. */
    WRONG_CREDENTIALS(401),
    /** The role may not do this. */
    FORBIDDEN(403),
    /** Somebody else set the password: it must be changed before anything else. */
    PASSWORD_CHANGE_REQUIRED(403),
    /** No such thing, or it is outside what the user may see. */
    NOT_FOUND(404),
    /** The request's method does not exist here. */
    METHOD_NOT_ALLOWED(405),
    /** The body is of a kind the server does not read, or the answer wanted is of one it does not write. */
    UNSUPPORTED(415),
    /** Somebody changed it in between. */
    CONFLICT(409),
    /** The id was used before for something else. */
    ID_REUSED(409),
    /** Other things still depend on it. */
    IN_USE(409),
    /** The lifecycle does not lead from here to there. */
    TRANSITION_NOT_ALLOWED(422),
    /** A limit of dispatching forbids it: skill, shift, time, vehicle. */
    LIMIT_BROKEN(422),
    /** The place lies outside the company's territories or away from any road. */
    OUTSIDE_REGION(422),
    /** Too many requests. */
    TOO_MANY(429),
    /** The server's own fault. */
    INTERNAL(500),
    /** A part the server needs is away, such as the database. */
    UNAVAILABLE(503);

    private final int httpStatus;

    ProblemCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
