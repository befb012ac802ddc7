package io.paidan.contract.organisation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every order of the company, where nothing nearer to the order says otherwise.
 *
 * @param closingDays how long the customer's word on completed work, and then a supervisor's, is waited for before the
 *     order is closed without it
 * @param waitingDays how long an order may wait before the desk hears of it, where nobody named the day that is expected
 * @param offerMinutes how long an order can be taken from the grab pool where its policy says nothing of accepting
 * @param emergencyOffers to how many of the nearest engineers an emergency is offered in the grab pool
 * @param noticeHoldSeconds how long an assignment is kept from the engineer, so that it can be undone unseen
 * @param changedBy display name; null while they are those every company begins with
 */
public record CompanyRules(
        int closingDays,
        int waitingDays,
        int offerMinutes,
        int emergencyOffers,
        int noticeHoldSeconds,
        int version,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {

    public static final int LONGEST_CLOSING_DAYS = 365;
    public static final int LONGEST_WAITING_DAYS = 90;
    public static final int LONGEST_OFFER_MINUTES = 1_440;
    public static final int MOST_EMERGENCY_OFFERS = 100;
    public static final int LONGEST_NOTICE_HOLD_SECONDS = 300;

    /** Those every company begins with. */
    public static final CompanyRules AT_FIRST = new CompanyRules(7, 3, 15, 5, 15, 0, null, null);

    /** The same as a change that changes nothing yet. */
    public SaveCompanyRules edit() {
        return new SaveCompanyRules(
                version, closingDays, waitingDays, offerMinutes, emergencyOffers, noticeHoldSeconds);
    }

    public Duration closingWait() {
        return Duration.ofDays(closingDays);
    }

    public Duration waitingTime() {
        return Duration.ofDays(waitingDays);
    }

    public Duration offerTime() {
        return Duration.ofMinutes(offerMinutes);
    }

    public Duration noticeHold() {
        return Duration.ofSeconds(noticeHoldSeconds);
    }
}
