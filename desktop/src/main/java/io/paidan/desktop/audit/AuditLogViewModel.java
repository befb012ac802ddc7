package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditPage;
import io.paidan.desktop.setup.SetupContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The lines that are wanted, the newest first, page by page. */
final class AuditLogViewModel {

    private final SetupContext setup;
    private final Supplier<ZoneId> zone;
    private final ObjectProperty<@Nullable LocalDate> since = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable AuditAct> act = new SimpleObjectProperty<>();
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty record = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<AuditLine>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable String next;
    private int asked;
    private boolean clearing;

    AuditLogViewModel(SetupContext setup, Supplier<ZoneId> zone) {
        this.setup = setup;
        this.zone = zone;
        since.subscribe((before, day) -> wish());
        until.subscribe((before, day) -> wish());
        act.subscribe((before, kind) -> wish());
    }

    /** The first day; null for any. */
    ObjectProperty<@Nullable LocalDate> sinceProperty() {
        return since;
    }

    /** The last day; null for any. */
    ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    ObjectProperty<@Nullable AuditAct> actProperty() {
        return act;
    }

    /** A user name, or what somebody is called. */
    StringProperty personProperty() {
        return person;
    }

    /** The number or code of what a line is about. */
    StringProperty recordProperty() {
        return record;
    }

    ReadOnlyObjectProperty<List<AuditLine>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    /** True while there are older lines. */
    ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why there is nothing to see; empty when nothing went wrong. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads the newest lines that are wanted now. */
    void load() {
        read(null);
    }

    /** Reads the lines before those that are shown. */
    void loadMore() {
        var after = next;
        if (after != null && !loading.get()) {
            read(after);
        }
    }

    void clear() {
        clearing = true;
        since.set(null);
        until.set(null);
        act.set(null);
        person.set("");
        record.set("");
        clearing = false;
        load();
    }

    /** What is picked is looked for at once; what is typed, when it is all there. */
    private void wish() {
        if (!clearing) {
            load();
        }
    }

    private void read(@Nullable String after) {
        asked++;
        var request = asked;
        loading.set(true);
        var _ = setup.api()
                .resource("/api/setup", AuditPage.class)
                .get("audit?" + query(after))
                .whenCompleteAsync(
                        (page, failure) -> {
                            if (request == asked) { // else something else is wanted by now
                                show(after, page, failure);
                            }
                        },
                        setup.fx());
    }

    private void show(@Nullable String after, @Nullable AuditPage page, @Nullable Throwable failure) {
        loading.set(false);
        if (page != null) {
            var shown = new ArrayList<AuditLine>();
            if (after != null) {
                shown.addAll(lines.get());
            }
            shown.addAll(page.lines());
            next = page.next();
            more.set(next != null);
            problem.set("");
            lines.set(List.copyOf(shown));
        } else if (failure != null) {
            problem.set(setup.failures().sentence(failure));
        }
    }

    private String query(@Nullable String after) {
        var query = new ArrayList<String>();
        add(query, "since", start(since.get()));
        var last = until.get();
        add(query, "until", last == null ? "" : start(last.plusDays(1)));
        var kind = act.get();
        add(query, "act", kind == null ? "" : kind.name());
        add(query, "person", person.get());
        add(query, "record", record.get());
        add(query, "after", after == null ? "" : after);
        return String.join("&", query);
    }

    private String start(@Nullable LocalDate day) {
        return day == null ? "" : day.atStartOfDay(zone.get()).toInstant().toString();
    }

    private static void add(List<String> query, String name, String value) {
        if (!value.isBlank()) {
            query.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }
}
