package io.paidan.server.platform.database;

/**
 * Which statuses count as what, as lists of SQL: {@code v.status in} one of these. They are written as in the partial
 * indexes, which PostgreSQL uses for no other words.
 */
public final class StatusLists {

    /** The statuses of {@link io.paidan.contract.visit.VisitStatus#isActive}. */
    public static final String ACTIVE_VISIT =
            " ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS') ";

    /** The statuses of {@link io.paidan.contract.visit.VisitStatus#isShown}. */
    public static final String SHOWN_VISIT =
            " ('PLANNED', 'NOTIFIED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'IN_PROGRESS', 'DONE') ";

    /** The statuses of {@link io.paidan.contract.visit.VisitStatus#isUnderWay}. */
    public static final String VISIT_UNDER_WAY = " ('EN_ROUTE', 'ON_SITE', 'IN_PROGRESS') ";

    /** The statuses of {@link io.paidan.contract.workorder.WorkOrderStatus#isOpen}. */
    public static final String OPEN_ORDER = " ('NEW', 'READY', 'SCHEDULED', 'IN_PROGRESS', 'WAITING') ";

    /** The statuses of {@link io.paidan.contract.workorder.WorkOrderStatus#awaitsClosing}. */
    public static final String UNCLOSED_ORDER = " ('COMPLETED', 'CONFIRMED') ";

    private StatusLists() {}
}
