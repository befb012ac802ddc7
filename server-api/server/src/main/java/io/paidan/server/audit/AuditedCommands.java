package io.paidan.server.audit;

import static java.util.Map.entry;

import io.paidan.contract.audit.AuditAct;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What each command is in the log. A test sees to it that none is missing. */
final class AuditedCommands {

    private static final Map<String, AuditAct> ACTS = Map.ofEntries(
            entry("DELETE /api/sessions", AuditAct.SESSION_ENDED),
            entry("DELETE /api/sessions/{id}", AuditAct.SESSION_ENDED),
            entry("PUT /api/password", AuditAct.PASSWORD_CHANGED),
            entry("PUT /api/language", AuditAct.LANGUAGE_CHANGED),
            entry("POST /api/work-orders", AuditAct.ORDER_CREATED),
            entry("POST /api/work-orders/{id}/visits", AuditAct.ORDER_ASSIGNED),
            entry("POST /api/work-orders/{id}/dispatch", AuditAct.DISPATCH_CHANGED),
            entry("POST /api/work-orders/{id}/window", AuditAct.ORDER_RESCHEDULED),
            entry("POST /api/work-orders/{id}/correction", AuditAct.ORDER_CORRECTED),
            entry("POST /api/work-orders/{id}/grabs", AuditAct.ORDER_TAKEN),
            entry("POST /api/work-orders/{id}/transitions", AuditAct.ORDER_CHANGED),
            entry("POST /api/work-orders/closings", AuditAct.ORDERS_CLOSED),
            entry("POST /api/work-orders/{id}/priority", AuditAct.PRIORITY_CHANGED),
            entry("POST /api/work-orders/{id}/sla/snooze", AuditAct.ALERT_HANDLED),
            entry("POST /api/work-orders/{id}/sla/owner", AuditAct.ALERT_HANDLED),
            entry("POST /api/work-orders/{id}/sla/handover", AuditAct.ALERT_HANDLED),
            entry("POST /api/work-orders/{id}/expected-day", AuditAct.EXPECTED_DAY_CHANGED),
            entry("PUT /api/work-orders/{id}/steps/{step}", AuditAct.STEP_RECORDED),
            entry("PUT /api/work-orders/{id}/attachments/{attachmentId}", AuditAct.ATTACHMENT_ADDED),
            entry("DELETE /api/attachments/{id}", AuditAct.ATTACHMENT_REMOVED),
            entry("POST /api/visits/{id}/transitions", AuditAct.VISIT_CHANGED),
            entry("POST /api/visits/{id}/pin", AuditAct.VISIT_PINNED),
            entry("PUT /api/stock/{storeId}/{partNumber}", AuditAct.STOCK_COUNTED),
            entry("POST /api/notices/read", AuditAct.NOTICES_READ),
            entry("POST /api/dead-notices/{id}/retry", AuditAct.DEAD_NOTICE_HANDLED),
            entry("POST /api/dead-notices/{id}/discard", AuditAct.DEAD_NOTICE_HANDLED),
            entry("PUT /api/setup/territories/{id}", AuditAct.TERRITORY_SAVED),
            entry("PUT /api/setup/users/{id}", AuditAct.USER_SAVED),
            entry("POST /api/setup/api-keys", AuditAct.API_KEY_CHANGED),
            entry("DELETE /api/setup/api-keys/{id}", AuditAct.API_KEY_CHANGED),
            entry("PUT /api/setup/engineers/{id}", AuditAct.ENGINEER_SAVED),
            entry("PUT /api/setup/engineers/{id}/times", AuditAct.ENGINEER_TIMES_SAVED),
            entry("PUT /api/setup/customers/{id}", AuditAct.CUSTOMER_SAVED),
            entry("POST /api/setup/customers/{id}/erasure", AuditAct.CUSTOMER_ERASED),
            entry("PUT /api/setup/skills/{code}", AuditAct.SKILL_SAVED),
            entry("PUT /api/setup/terms/{kind}/{code}", AuditAct.TERM_SAVED),
            entry("PUT /api/setup/parts/{number}", AuditAct.PART_SAVED),
            entry("PUT /api/setup/assets/{id}", AuditAct.ASSET_CHANGED),
            entry("DELETE /api/setup/assets/{id}", AuditAct.ASSET_CHANGED),
            entry("PUT /api/setup/stores/{id}", AuditAct.STORE_CHANGED),
            entry("DELETE /api/setup/stores/{id}", AuditAct.STORE_CHANGED),
            entry("PUT /api/service-templates/{id}", AuditAct.TEMPLATE_SAVED),
            entry("PUT /api/dispatch-rules/{id}", AuditAct.DISPATCH_RULES_SAVED),
            entry("PUT /api/sla-policies/{id}", AuditAct.SLA_POLICY_CHANGED),
            entry("DELETE /api/sla-policies/{id}", AuditAct.SLA_POLICY_CHANGED),
            entry("PUT /api/business-calendars/{id}", AuditAct.CALENDAR_CHANGED),
            entry("DELETE /api/business-calendars/{id}", AuditAct.CALENDAR_CHANGED),
            entry("PUT /api/priority-rules/{id}", AuditAct.PRIORITY_RULE_CHANGED),
            entry("DELETE /api/priority-rules/{id}", AuditAct.PRIORITY_RULE_CHANGED),
            entry("PUT /api/notice-channels/{id}", AuditAct.NOTICE_CHANNEL_CHANGED),
            entry("DELETE /api/notice-channels/{id}", AuditAct.NOTICE_CHANNEL_CHANGED),
            entry("PUT /api/notice-templates/{id}", AuditAct.NOTICE_TEMPLATE_CHANGED),
            entry("DELETE /api/notice-templates/{id}", AuditAct.NOTICE_TEMPLATE_CHANGED),
            entry("PUT /api/notice-contacts/current", AuditAct.NOTICE_CONTACT_SAVED),
            entry("PUT /api/setup/notice-contacts/{id}", AuditAct.NOTICE_CONTACT_SAVED),
            entry("PUT /api/company-rules", AuditAct.COMPANY_RULES_SAVED),
            entry("PUT /api/setup/retention", AuditAct.RETENTION_SAVED));

    /** The company's own rules and catalogues: whoever reads the log wants to see what they were changed to. */
    private static final Set<AuditAct> ABOUT_NOBODY = EnumSet.of(
            AuditAct.TERRITORY_SAVED,
            AuditAct.SKILL_SAVED,
            AuditAct.TERM_SAVED,
            AuditAct.PART_SAVED,
            AuditAct.TEMPLATE_SAVED,
            AuditAct.DISPATCH_RULES_SAVED,
            AuditAct.SLA_POLICY_CHANGED,
            AuditAct.CALENDAR_CHANGED,
            AuditAct.PRIORITY_RULE_CHANGED,
            AuditAct.NOTICE_CHANNEL_CHANGED,
            AuditAct.NOTICE_TEMPLATE_CHANGED,
            AuditAct.COMPANY_RULES_SAVED,
            AuditAct.RETENTION_SAVED);

    private AuditedCommands() {}

    /** @param command the method and the pattern of its path, such as {@code PUT /api/setup/skills/{code}} */
    static AuditAct act(String command) {
        return ACTS.getOrDefault(command, AuditAct.OTHER);
    }

    static boolean isAboutNobody(AuditAct act) {
        return ABOUT_NOBODY.contains(act);
    }
}
