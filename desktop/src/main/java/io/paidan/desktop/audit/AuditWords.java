package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.desktop.client.RecordedText;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of the log as people read it. */
final class AuditWords {

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private final Texts texts;
    private final CatalogueNames names;
    private final Supplier<ZoneId> zone;
    private final RecordedText recorded;

    AuditWords(Texts texts, CatalogueNames names, Supplier<ZoneId> zone) {
        this.texts = texts;
        this.names = names;
        this.zone = zone;
        this.recorded = new RecordedText(texts);
    }

    String when(Instant at) {
        return TO_THE_SECOND.format(at.atZone(zone.get()));
    }

    /** Whoever did it; the program itself when nobody asked for it. */
    String who(AuditLine line) {
        var by = line.by();
        return by == null ? texts.get("audit.itself") : name(by);
    }

    String what(AuditAct act) {
        return texts.of(act);
    }

    String about(AuditLine line) {
        return line.about().stream()
                .map(named -> called(line.act(), name(named)))
                .collect(Collectors.joining(" · "));
    }

    /** What stands in the log as a code or a constant, by its name. */
    private String called(AuditAct act, String name) {
        return switch (act) {
            case RECORDS_IMPORTED, RECORDS_EXPORTED ->
                texts.find("sheet.kind." + name).orElse(name);
            case SKILL_SAVED -> names.skill(name);
            case TEMPLATE_SAVED -> names.template(name);
            case PART_SAVED -> names.part(name);
            case DISPATCH_RULES_SAVED -> DIGITS.matcher(name).matches() ? texts.get("audit.version", name) : name;
            default -> name;
        };
    }

    String device(AuditLine line) {
        var device = line.device();
        return device == null ? "–" : device;
    }

    /** What was sent and what came of it; why not, when that is not for whoever reads it. */
    String recorded(AuditLine line) {
        var detail = line.detail();
        return detail == null ? texts.get("audit.elsewhere") : recorded.of(detail);
    }

    /** Where a line stands. */
    String place(AuditLine line) {
        return texts.get("audit.place", region(line.region()), line.number());
    }

    String region(String region) {
        return region.equals(AuditLine.COMPANY) ? texts.get("audit.company") : names.territory(region);
    }

    String erasable(@Nullable String name) {
        return name == null ? texts.get("audit.erased") : name;
    }

    private String name(AuditName named) {
        return erasable(named.name());
    }
}
