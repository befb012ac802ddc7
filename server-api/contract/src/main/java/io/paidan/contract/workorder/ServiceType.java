package io.paidan.contract.workorder;

/** The kind of service. */
public enum ServiceType {
    INSTALL,
    REPAIR,
    MAINTAIN,
    INSPECT,
    SURVEY
}
