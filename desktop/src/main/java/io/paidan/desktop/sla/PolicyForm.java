package io.paidan.desktop.sla;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A policy's fields: for which orders, how many minutes, who hears when they run out. */
final class PolicyForm extends MasterForm<SlaPolicy, SlaPolicy> {

    /** Four hours to arrive, round the clock, with the usual steps. */
    static final SlaPolicy BLANK = blankOf(null);

    private final FormField<String> name = halfLine("name", "sla.name", 60, true);
    private final FormField<String> code = halfLine("id", "sla.code", 32, true).fixed();
    private final FormField<@Nullable String> tier;
    private final FormField<@Nullable Priority> priority;
    private final FormField<@Nullable ServiceType> serviceType;
    private final FormField<@Nullable String> territory;
    private final FormField<String> toDispatch;
    private final FormField<String> toAccept;
    private final FormField<String> toArrive;
    private final FormField<String> toComplete;
    private final FormField<@Nullable String> calendar;
    private final FormField<@Nullable AfterTimeout> afterTimeout;
    private final FormField<List<TypedStep>> steps;

    PolicyForm(Texts texts, DispatchStore store, OwnTerritories own, Lookup<BusinessCalendar> calendars) {
        var names = new CatalogueNames(texts, store);
        heading("sla.conditions");
        tier = choice("tier", "sla.tier", names.choice(TermKind.TIER, false));
        priority = constant("priority", "sla.priority", false, Priority.values(), texts);
        serviceType = constant("serviceType", "sla.serviceType", false, ServiceType.values(), texts);
        territory = this.<String>choice(
                        "territory",
                        "sla.territory",
                        false,
                        () -> own.list().stream().map(Territory::id).toList(),
                        id -> id == null ? "" : names.territory(id))
                .checked(
                        id -> id != null || own.areAll() ? Optional.empty() : Optional.of(texts.get("setup.required")));
        heading("sla.minutes");
        toDispatch = minutes("toDispatch", "sla.toDispatch", false);
        toAccept = minutes("toAccept", "sla.toAccept", false);
        toArrive = minutes("toArrive", "sla.toArrive", true);
        toComplete = minutes("toComplete", "sla.toComplete", false);
        calendar = choice(
                "calendar",
                "sla.calendar",
                true,
                () -> Stream.concat(Stream.of(BusinessCalendar.ROUND_THE_CLOCK), calendars.all().stream())
                        .map(BusinessCalendar::id)
                        .toList(),
                id -> id == null ? "" : calendarName(id, calendars));
        heading("sla.accepting");
        afterTimeout = choice(
                "afterTimeout",
                "sla.afterTimeout",
                false,
                () -> List.of(AfterTimeout.values()),
                after -> after == null ? texts.get("sla.byMode") : texts.of(after));
        heading("sla.steps");
        steps = this.<List<TypedStep>>own("steps", "sla.stepsHint", false, List.of())
                .checked(typed -> typed.stream().allMatch(TypedStep::isReadable)
                        ? Optional.empty()
                        : Optional.of(texts.get("sla.badPercent")));
    }

    /** @param territory null for one that holds everywhere */
    static SlaPolicy blankOf(@Nullable String territory) {
        return new SlaPolicy(
                "",
                0,
                "",
                null,
                null,
                null,
                territory,
                BusinessCalendar.ROUND_THE_CLOCK.id(),
                null,
                Duration.ofMinutes(15),
                Duration.ofHours(4),
                null,
                null,
                SlaPolicy.USUAL_STEPS);
    }

    FormField<List<TypedStep>> steps() {
        return steps;
    }

    static String calendarName(String id, Lookup<BusinessCalendar> calendars) {
        return id.equals(BusinessCalendar.ROUND_THE_CLOCK.id())
                ? BusinessCalendar.ROUND_THE_CLOCK.name()
                : calendars
                        .find(each -> each.id().equals(id))
                        .map(BusinessCalendar::name)
                        .orElse(id);
    }

    private FormField<String> minutes(String wireName, String labelKey, boolean required) {
        return whole(wireName, labelKey, required, 1, SlaPolicy.LONGEST.toMinutes());
    }

    @Override
    protected void fill(SlaPolicy policy) {
        name.set(policy.name());
        code.set(policy.id());
        tier.set(policy.tier());
        priority.valueProperty().set(policy.priority());
        serviceType.valueProperty().set(policy.serviceType());
        territory.valueProperty().set(policy.territory());
        toDispatch.set(typed(policy.toDispatch()));
        toAccept.set(typed(policy.toAccept()));
        toArrive.set(typed(policy.toArrive()));
        toComplete.set(typed(policy.toComplete()));
        calendar.valueProperty().set(policy.calendar());
        afterTimeout.valueProperty().set(policy.afterTimeout());
        steps.set(TypedStep.of(policy.steps()));
    }

    @Override
    protected SlaPolicy command(SlaPolicy original) {
        return new SlaPolicy(
                original.version() == 0 ? code.get().strip() : original.id(),
                original.version(),
                name.get().strip(),
                tier.get(),
                priority.get(),
                serviceType.get(),
                territory.get(),
                Objects.requireNonNull(calendar.get()),
                time(toDispatch),
                time(toAccept),
                Objects.requireNonNull(time(toArrive)),
                time(toComplete),
                afterTimeout.get(),
                steps.get().stream().flatMap(step -> step.step().stream()).toList());
    }

    private static String typed(@Nullable Duration time) {
        return time == null ? "" : String.valueOf(time.toMinutes());
    }

    private static @Nullable Duration time(FormField<String> minutes) {
        var typed = minutes.get().strip();
        return typed.isEmpty() ? null : Duration.ofMinutes(Long.parseLong(typed));
    }
}
