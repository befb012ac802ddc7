package io.paidan.contract.notice;

import static io.paidan.contract.notice.NoticeVariable.ADDRESS;
import static io.paidan.contract.notice.NoticeVariable.ARRIVAL;
import static io.paidan.contract.notice.NoticeVariable.BY;
import static io.paidan.contract.notice.NoticeVariable.CUSTOMER;
import static io.paidan.contract.notice.NoticeVariable.DUE;
import static io.paidan.contract.notice.NoticeVariable.ENGINEER;
import static io.paidan.contract.notice.NoticeVariable.MINUTES;
import static io.paidan.contract.notice.NoticeVariable.NUMBER;
import static io.paidan.contract.notice.NoticeVariable.PHONE;
import static io.paidan.contract.notice.NoticeVariable.PRIORITY;
import static io.paidan.contract.notice.NoticeVariable.REASON;
import static io.paidan.contract.notice.NoticeVariable.TEXT;
import static io.paidan.contract.notice.NoticeVariable.TITLE;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What people are told of. Each has words per language, which may speak of the order and of what is named here. */
public enum NoticeEvent {
    /** To the customer: the request has become an order. */
    ORDER_RECEIVED,
    /** To engineers: an order may be grabbed. */
    ORDER_OFFERED(MINUTES),
    /** To engineers: another one grabbed it. */
    ORDER_TAKEN(ENGINEER),
    /** To engineers: nobody can grab it any more, as it was given to somebody, sent another way or cancelled. */
    ORDER_OFFER_ENDED,
    /** To the manager of an outlet: the order is his to assign. */
    ORDER_FORWARDED(BY),
    /** To the supervisors: nobody gets the order before one of them has looked at it. */
    ORDER_IN_REVIEW(BY),
    /** To the agent who took it in: the order is his to assign. */
    ORDER_LEFT_TO_AGENT(BY),
    /** To the dispatchers: the server found nobody for the order. */
    ORDER_NOBODY_FITS(REASON),
    /** To the dispatchers: nobody grabbed the order in time. */
    ORDER_NOBODY_TOOK,
    ORDER_CANCELLED(BY, REASON),
    /** To the customer and the dispatchers: another time was agreed, from the arrival until the due time. */
    ORDER_RESCHEDULED(BY, ARRIVAL, REASON),
    /** To an engineer who was told of it: customer, telephone number, address or notes are other ones. */
    ORDER_CORRECTED(ENGINEER, BY),
    /** To the customer and the supervisor: the work is done and waits to be confirmed. */
    ORDER_COMPLETED(ENGINEER),
    /** To an engineer: a visit is his. */
    VISIT_ASSIGNED(ENGINEER, ARRIVAL),
    /** To an engineer who was told of it: the visit is planned for another time; why stands in the text. */
    VISIT_MOVED(ENGINEER, ARRIVAL, TEXT),
    /** To an engineer who was told of it: the visit is no longer his. */
    VISIT_WITHDRAWN(ENGINEER, BY, REASON),
    /** To the dispatchers: an engineer does not take a visit. */
    VISIT_DECLINED(ENGINEER, REASON),
    /** To the dispatchers: an engineer set out or began, and broke it off. */
    VISIT_ABORTED(ENGINEER, REASON),
    /** To an engineer, later to the dispatchers: a visit is not accepted yet. */
    ACCEPTANCE_OVERDUE(ENGINEER, MINUTES),
    /** To the dispatchers: an engineer lost a visit that he did not accept; the server looks for somebody else. */
    VISIT_LAPSED(ENGINEER, MINUTES),
    /** To the dispatchers: an engineer was set off at the time of visits; when stands in the reason, which ones in the text. */
    ENGINEER_ABSENT(ENGINEER, BY, REASON, TEXT),
    /** To the customer: the engineer has set out. */
    ENGINEER_EN_ROUTE(ENGINEER, ARRIVAL),
    /** A step of an escalation: what its time limit is about stands in the text. */
    SLA_ESCALATED(ENGINEER, MINUTES, TEXT),
    /** To somebody at a desk: an alert was put into his hands; what it is about stands in the text. */
    ALERT_HANDED(BY, TEXT),
    /** A dispatch rule says so. */
    RULE_MATCHED(TEXT),
    /** To whoever looks after notices: one does not get through; which channel it takes stands in the text. */
    NOTICE_UNDELIVERED(REASON, TEXT);

    @SuppressWarnings("ImmutableEnumChecker") // nobody can change it
    private final Set<NoticeVariable> variables;

    NoticeEvent(NoticeVariable... own) {
        var all = EnumSet.of(NUMBER, TITLE, CUSTOMER, PHONE, ADDRESS, PRIORITY, DUE);
        all.addAll(List.of(own));
        this.variables = Collections.unmodifiableSet(all);
    }

    /** What its words may speak of. */
    public Set<NoticeVariable> variables() {
        return variables;
    }
}
