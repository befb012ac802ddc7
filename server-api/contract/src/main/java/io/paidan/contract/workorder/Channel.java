package io.paidan.contract.workorder;

/** How a request reached the company. */
public enum Channel {
    PHONE,
    WEB,
    QR,
    EMAIL,
    MESSAGING,
    PARTNER,
    API,
    DEVICE,
    IMPORT
}
