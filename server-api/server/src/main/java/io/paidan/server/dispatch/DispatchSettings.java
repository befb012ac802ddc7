package io.paidan.server.dispatch;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code paidan.dispatch}.
 *
 * @param noticeHold how long an assignment is kept from the engineer, so that it can be undone unseen
 * @param confirmationWait how long the customer's word on completed work, and then a supervisor's, is waited for before
 *     the order is closed without it
 * @param offerWithin how long an order can be taken from the grab pool where its policy says nothing of accepting
 * @param emergencyOffers to how many of the nearest engineers an emergency is offered in the grab pool
 */
@ConfigurationProperties("paidan.dispatch")
record DispatchSettings(
        @DefaultValue("15s") Duration noticeHold,
        @DefaultValue("7d") Duration confirmationWait,
        @DefaultValue("15m") Duration offerWithin,
        @DefaultValue("5") int emergencyOffers) {}
