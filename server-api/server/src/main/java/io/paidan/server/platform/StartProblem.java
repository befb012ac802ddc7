package io.paidan.server.platform;

/** Why the server cannot start; the sentence is in the message bundles under {@code start.<problem>}. */
public enum StartProblem {
    PORT_IN_USE,
    SETTING_INVALID,
    HOME_NOT_WRITABLE,
    HOME_IN_USE,
    DISK_FULL,
    SYSTEM_NOT_SUPPORTED,
    EMBEDDED_DATABASE_FAILED,
    EMBEDDED_DATABASE_VERSION,
    DATABASE_URL_INVALID,
    DATABASE_UNREACHABLE,
    DATABASE_SIGN_IN_REFUSED,
    DATABASE_UNKNOWN,
    DATABASE_REFUSED,
    SCHEMA_NEWER,
    SCHEMA_CHANGED,
    SCHEMA_FAILED,
    REGION_MISSING,
    REGION_BROKEN,
    DEMO_DATABASE_NOT_EMPTY,
    DEMO_OTHER_REGION,
    UNEXPECTED
}
