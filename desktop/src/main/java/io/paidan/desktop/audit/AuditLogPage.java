package io.paidan.desktop.audit;

import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The audit log: read and verified here, and changed nowhere. */
public final class AuditLogPage implements SetupPage {

    static final String PATH = "/api/setup/audit";

    private final SetupContext setup;
    private final AuditLogViewModel model;
    private final ChainCheck check;
    private final AuditWords words;
    private @Nullable AuditLogView view;

    /** @param zone in which days begin and times are shown */
    public AuditLogPage(SetupContext setup, CatalogueNames names, Supplier<ZoneId> zone) {
        this.setup = setup;
        this.words = new AuditWords(setup.texts(), names, zone);
        this.model = new AuditLogViewModel(setup, zone);
        this.check = new ChainCheck(setup, words);
    }

    @Override
    public String key() {
        return "audit.title";
    }

    @Override
    public SetupGroup group() {
        return SetupGroup.DATA;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Region view() {
        var known = view;
        if (known == null) {
            known = new AuditLogView(model, check, words, setup.texts());
            view = known;
        }
        return known;
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
    public void leave(Runnable then) {
        then.run();
    }

    /** Lines are written by the server alone. */
    @Override
    public void create() {}

    /** They are never changed. */
    @Override
    public void save() {}

    @Override
    public void search() {
        var shown = view;
        if (shown != null) {
            shown.focusFilter();
        }
    }

    @Override
    public void close() {
        check.cancel();
    }
}
