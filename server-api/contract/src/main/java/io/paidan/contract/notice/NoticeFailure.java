package io.paidan.contract.notice;

/** Why an attempt to send a notice failed. */
public enum NoticeFailure {
    /** There is no such channel any more. */
    CHANNEL_GONE,
    CHANNEL_OFF,
    /** A password, key or robot address is not known any more and must be entered again. */
    SECRET_MISSING,
    /** The address or telephone number is none. */
    WRONG_ADDRESS,
    /** The channel leads into the company's own network, which it may not. */
    PRIVATE_ADDRESS,
    /** Nobody answered, or not in time. */
    NO_ANSWER,
    /** Somebody answered, but no encryption was agreed on, or his certificate is not one to be trusted. */
    NOT_SECURE,
    /** The mail server does not know the channel's user, or his password is wrong. */
    SIGN_IN_REFUSED,
    /** The other side does not take it. */
    REFUSED,
    /** The other side is busy or broken. */
    TROUBLE,
    /** It may have arrived, and nobody there would know a repeat: a person decides whether it goes out again. */
    PERHAPS_DELIVERED,
    /** Something in Paidan itself. */
    FAULT
}
