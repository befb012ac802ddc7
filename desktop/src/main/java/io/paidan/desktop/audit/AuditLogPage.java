package io.paidan.desktop.audit;

import io.paidan.desktop.setup.PlainPage;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The audit log: read and verified here, and changed nowhere. */
public final class AuditLogPage extends PlainPage<AuditLogView> {

    static final String PATH = "/api/setup/audit";

    private final SetupContext setup;
    private final AuditLogViewModel model;
    private final ChainCheck check;
    private final AuditWords words;

    /** @param zone in which days begin and times are shown */
    public AuditLogPage(SetupContext setup, CatalogueNames names, Supplier<ZoneId> zone) {
        super("audit.title", SetupGroup.DATA, PATH);
        this.setup = setup;
        this.words = new AuditWords(setup.texts(), names, zone);
        this.model = new AuditLogViewModel(setup, zone);
        this.check = new ChainCheck(setup, words);
    }

    @Override
    protected AuditLogView build() {
        return new AuditLogView(model, check, words, setup.texts());
    }

    @Override
    public void shown() {
        model.load();
    }

    /** @param id the number, code or id of the record whose lines are wanted */
    @Override
    public void find(String id, @Nullable String field) {
        model.recordProperty().set(id);
        model.load();
    }

    @Override
    public void search() {
        built().ifPresent(AuditLogView::focusFilter);
    }

    @Override
    public void close() {
        check.cancel();
    }
}
