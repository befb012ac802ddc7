package io.paidan.contract.notice;

/** What has become of a notice. */
public enum NoticeState {
    /** Waits for its time, for the first or for another attempt. */
    PENDING,
    SENT,
    /** Could not be sent, and nobody tries any more until somebody says so. */
    DEAD,
    /** Could not be sent, and somebody decided that it need not be. */
    DISCARDED
}
