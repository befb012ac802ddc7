package io.paidan.contract.stock;

/** Where parts lie. */
public enum StoreKind {
    CENTRAL,
    OUTLET,
    VAN
}
