package io.paidan.contract.visit;

/** Where a visit is in its life. Which step leads where is written in {@link VisitLifecycle}. */
public enum VisitStatus {
    PLANNED,
    NOTIFIED,
    ACCEPTED,
    EN_ROUTE,
    ON_SITE,
    IN_PROGRESS,
    DONE,
    DECLINED,
    ABORTED,
    WITHDRAWN;

    /** True while it occupies the engineer's day: planned or under way. */
    public boolean isActive() {
        return switch (this) {
            case PLANNED, NOTIFIED, ACCEPTED, EN_ROUTE, ON_SITE, IN_PROGRESS -> true;
            case DONE, DECLINED, ABORTED, WITHDRAWN -> false;
        };
    }

    /** True once the engineer has set out and until he has left: such a visit is no longer moved. */
    public boolean isUnderWay() {
        return this == EN_ROUTE || this == ON_SITE || this == IN_PROGRESS;
    }

    /** True when it really took or takes place, or is planned to: what a timeline draws. */
    public boolean isShown() {
        return isActive() || this == DONE;
    }
}
