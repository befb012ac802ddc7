package io.paidan.desktop.rule;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.Hours;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.ClockInput;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A rule's fields: when, then. */
final class RuleForm extends MasterForm<DispatchRule, DispatchRule> {

    /** Everybody at a desk has notices. An engineer hears of the orders that are his. */
    static final List<Role> INFORMED =
            List.of(Role.DISPATCHER, Role.SUPERVISOR, Role.PARTNER, Role.AGENT, Role.STOREKEEPER, Role.ADMINISTRATOR);

    private static final int LONGEST_TIME = 5;
    private static final Set<String> END_OF_DAY = Set.of("24", "24:00");

    private final FormField<String> name = halfLine("name", "rule.name", 80, true);
    private final FormField<Boolean> enabled = flag("enabled", "rule.enabled");
    private final FormField<List<Channel>> channels;
    private final FormField<List<ServiceType>> serviceTypes;
    private final FormField<List<String>> templates;
    private final FormField<List<String>> categories;
    private final FormField<List<String>> territories;
    private final FormField<List<String>> tiers;
    private final FormField<String> keywords;
    private final FormField<String> from;
    private final FormField<String> until;
    private final FormField<List<DayOfWeek>> days;
    private final FormField<@Nullable String> template;
    private final FormField<@Nullable Priority> priority;
    private final FormField<@Nullable DispatchMode> mode;
    private final FormField<@Nullable String> territory;
    private final FormField<@Nullable UUID> engineer;
    private final FormField<List<Role>> informs;
    private final Texts texts;

    RuleForm(Texts texts, DispatchStore store, OwnTerritories own) {
        this.texts = texts;
        var names = new CatalogueNames(texts, store);
        heading("rule.when");
        channels = own("channels", "rule.channels", false, List.of());
        serviceTypes = own("serviceTypes", "rule.serviceTypes", false, List.of());
        templates = own("templates", "rule.templates", false, List.of());
        categories = own("categories", "rule.categories", false, List.of());
        territories = this.<List<String>>own("territories", "rule.territories", false, List.of())
                .checked(chosen -> own.mayChange(chosen) ? Optional.empty() : Optional.of(texts.get("setup.required")));
        tiers = own("tiers", "rule.tiers", false, List.of());
        keywords = words("keywords", "rule.keywords", 2_000, 1);
        from = time("from", "rule.from");
        until = time("until", "rule.until");
        days = own("days", "rule.days", false, List.of());
        heading("rule.then");
        priority = constant("priority", "rule.priority", false, Priority.values(), texts);
        mode = constant("mode", "rule.mode", false, DispatchMode.values(), texts);
        template = choice(
                "template",
                "rule.template",
                false,
                () -> store.templates().stream()
                        .filter(one -> !one.retired())
                        .map(ServiceTemplate::code)
                        .toList(),
                code -> code == null ? "" : names.template(code));
        territory = choice(
                "territory",
                "rule.territory",
                false,
                () -> own.list().stream()
                        .filter(Territory::takesForwarded)
                        .map(Territory::id)
                        .toList(),
                id -> id == null ? "" : names.territory(id));
        engineer = choice(
                "engineerId",
                "rule.engineer",
                false,
                () -> store.engineers().stream().map(EngineerSummary::id).toList(),
                id -> id == null
                        ? ""
                        : store.findEngineer(id).map(EngineerSummary::name).orElse(""));
        informs = own("informs", "rule.informs", false, List.of());
    }

    FormField<List<Channel>> channels() {
        return channels;
    }

    FormField<List<ServiceType>> serviceTypes() {
        return serviceTypes;
    }

    FormField<List<String>> templates() {
        return templates;
    }

    FormField<List<String>> categories() {
        return categories;
    }

    FormField<List<String>> territories() {
        return territories;
    }

    FormField<List<String>> tiers() {
        return tiers;
    }

    FormField<List<DayOfWeek>> days() {
        return days;
    }

    FormField<List<Role>> informs() {
        return informs;
    }

    String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, texts.locale());
    }

    @Override
    protected void fill(DispatchRule rule) {
        name.set(rule.name());
        enabled.set(rule.enabled());
        var when = rule.when();
        channels.set(when.channels());
        serviceTypes.set(when.serviceTypes());
        templates.set(when.templates());
        categories.set(when.categories());
        territories.set(when.territories());
        tiers.set(when.tiers());
        keywords.set(String.join(", ", when.keywords()));
        from.set(when.hours() == null ? "" : when.hours().from().toString());
        until.set(when.hours() == null ? "" : when.hours().until().toString());
        days.set(when.days());
        var then = rule.then();
        template.valueProperty().set(then.template());
        priority.valueProperty().set(then.priority());
        mode.valueProperty().set(then.mode());
        territory.valueProperty().set(then.territory());
        engineer.valueProperty().set(then.engineerId());
        informs.set(then.informs());
    }

    @Override
    protected DispatchRule command(DispatchRule original) {
        return new DispatchRule(
                original.id(),
                name.get().strip(),
                enabled.get(),
                new RuleWhen(
                        channels.get(),
                        serviceTypes.get(),
                        templates.get(),
                        categories.get(),
                        territories.get(),
                        tiers.get(),
                        words(keywords.get()),
                        hours(),
                        days.get()),
                new RuleThen(
                        template.get(), priority.get(), mode.get(), territory.get(), engineer.get(), informs.get()));
    }

    /** From alone goes on to midnight, until alone begins there. */
    private @Nullable Hours hours() {
        if (from.get().isBlank() && until.get().isBlank()) {
            return null;
        }
        return new Hours(
                parse(from.get()).orElse(LocalTime.MIDNIGHT), parse(until.get()).orElse(LocalTime.MIDNIGHT));
    }

    private FormField<String> time(String wireName, String labelKey) {
        return halfLine(wireName, labelKey, LONGEST_TIME, false).checked(this::complaint);
    }

    /** What is wrong with a time of day that was typed. */
    Optional<String> complaint(String typed) {
        return typed.isBlank() || parse(typed).isPresent()
                ? Optional.empty()
                : Optional.of(texts.get("rule.noTime", typed.strip()));
    }

    private static Optional<LocalTime> parse(String typed) {
        return END_OF_DAY.contains(typed.strip()) ? Optional.of(LocalTime.MIDNIGHT) : ClockInput.parse(typed);
    }

    private static List<String> words(String typed) {
        return Stream.of(typed.split("[,，;；]", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
