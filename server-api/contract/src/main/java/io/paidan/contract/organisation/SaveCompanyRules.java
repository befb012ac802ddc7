package io.paidan.contract.organisation;

/**
 * Change what holds for every order.
 *
 * @param version the version that was seen
 * @param closingDays 1 … 365
 * @param waitingDays 1 … 90
 * @param offerMinutes 1 … 1 440
 * @param emergencyOffers 1 … 100
 * @param noticeHoldSeconds 0 … 300
 */
public record SaveCompanyRules(
        int version, int closingDays, int waitingDays, int offerMinutes, int emergencyOffers, int noticeHoldSeconds) {}
