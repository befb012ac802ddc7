package io.paidan.contract.presence;

/** What somebody does with an order, short of changing it. */
public enum Attention {
    LOOKING,
    DRAGGING
}
