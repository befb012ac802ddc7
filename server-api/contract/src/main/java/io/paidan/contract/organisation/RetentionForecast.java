package io.paidan.contract.organisation;

/**
 * How much the server would forget at its next run if these were the days; nothing of it comes back.
 *
 * @param trackDays days of which the tracks of engineers would go
 * @param orders ended orders that would lose whose they were
 * @param customers without an order that would be left to them
 * @param engineers who left
 * @param users who may not sign in any more
 * @param auditLines of the audit log from before people were named by their ids only
 */
public record RetentionForecast(int trackDays, int orders, int customers, int engineers, int users, int auditLines) {}
