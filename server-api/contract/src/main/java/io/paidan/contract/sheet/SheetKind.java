package io.paidan.contract.sheet;

import io.paidan.contract.session.Right;

/** What there is a sheet of. Whoever may read or save one record by hand may export or import them. */
public enum SheetKind {
    TERRITORIES("/api/setup/territories", "PUT", "/api/setup/territories/{id}"),
    USERS("/api/setup/users", "PUT", "/api/setup/users/{id}"),
    SKILLS("/api/setup/skills", "PUT", "/api/setup/skills/{code}"),
    ENGINEERS("/api/setup/engineers", "PUT", "/api/setup/engineers/{id}"),
    SHIFTS("/api/setup/engineers/{id}/times", "PUT", "/api/setup/engineers/{id}/times"),
    ABSENCES("/api/setup/engineers/{id}/times", "PUT", "/api/setup/engineers/{id}/times"),
    LOANS("/api/setup/engineers/{id}/times", "PUT", "/api/setup/engineers/{id}/times"),
    TERMS("/api/setup/terms", "PUT", "/api/setup/terms/{kind}/{code}"),
    CUSTOMERS("/api/setup/customers", "PUT", "/api/setup/customers/{id}"),
    ASSETS("/api/setup/assets", "PUT", "/api/setup/assets/{id}"),
    PARTS("/api/setup/parts", "PUT", "/api/setup/parts/{number}"),
    STORES("/api/setup/stores", "PUT", "/api/setup/stores/{id}"),
    STOCK("/api/stock", "PUT", "/api/stock/{storeId}/{partNumber}"),
    SERVICE_TEMPLATES("/api/service-templates", "PUT", "/api/service-templates/{id}"),
    PROCEDURES("/api/service-templates", "PUT", "/api/service-templates/{id}"),
    SLA_POLICIES("/api/sla-policies", "PUT", "/api/sla-policies/{id}"),
    CALENDARS("/api/business-calendars", "PUT", "/api/business-calendars/{id}"),
    PRIORITY_RULES("/api/priority-rules", "PUT", "/api/priority-rules/{id}"),
    DISPATCH_RULES("/api/dispatch-rules", "PUT", "/api/dispatch-rules/{id}"),
    NOTICE_CHANNELS("/api/notice-channels", "PUT", "/api/notice-channels/{id}"),
    NOTICE_WORDS("/api/notice-templates", "PUT", "/api/notice-templates/{id}"),
    NOTICE_CONTACTS("/api/setup/notice-contacts", "PUT", "/api/setup/notice-contacts/{id}"),
    /** With the customers' telephone numbers, so for those who may look customers up. */
    WORK_ORDERS("/api/customers", "POST", "/api/work-orders");

    private final String readPath;
    private final String saveMethod;
    private final String savePath;

    SheetKind(String readPath, String saveMethod, String savePath) {
        this.readPath = readPath;
        this.saveMethod = saveMethod;
        this.savePath = savePath;
    }

    /** What one must be allowed to export it. */
    public Right toExport() {
        return new Right("GET", readPath);
    }

    /** What one must be allowed to import it. */
    public Right toImport() {
        return new Right(saveMethod, savePath);
    }
}
