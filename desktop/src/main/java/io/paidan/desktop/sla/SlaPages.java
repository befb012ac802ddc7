package io.paidan.desktop.sla;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.RemoveButton;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages about what is promised: policies, and the calendars they count by. */
public final class SlaPages {

    private static final String POLICIES = "/api/sla-policies";
    private static final String CALENDARS = "/api/business-calendars";

    private SlaPages() {}

    public static SetupPage policies(SetupContext setup, DispatchStore store, Clockface clockface) {
        var texts = setup.texts();
        var names = new CatalogueNames(texts, store);
        var calendars = Lookup.of(CALENDARS, BusinessCalendar.class, setup);
        var channels = Lookup.of("/api/notice-channels", NoticeChannel.class, setup);
        var own = new OwnTerritories(setup.rights(), store);
        var form = new PolicyForm(texts, store, own, calendars);
        List<Column<SlaPolicy>> columns = List.of(
                Column.of("sla.name", 4, SlaPolicy::name),
                Column.of("sla.conditions", 4, policy -> conditions(policy, texts, names)),
                Column.of("sla.arrive", 2, policy -> clockface.duration(policy.toArrive())));
        var server = setup.api().resource(POLICIES, SlaPolicy.class);
        var master = new PolicyMaster(server, own);
        var model = new MasterViewModel<>(master, form, columns, setup);
        return new MasterPage<>("sla.policies", SetupGroup.SLA, POLICIES, model, setup)
                .withLookups(calendars, channels)
                .withEditor(
                        form.steps(),
                        () -> new StepRows(
                                form.steps().valueProperty(),
                                () -> channels.all().stream()
                                        .map(NoticeChannel::code)
                                        .toList(),
                                code -> channels.find(each -> each.code().equals(code))
                                        .map(NoticeChannel::name)
                                        .orElse(code),
                                texts))
                .withChanges(() -> new RemoveButton<>(
                        "setup.remove",
                        "setup.removeSure",
                        model,
                        policy -> policy.id() + "?version=" + policy.version(),
                        server,
                        setup));
    }

    public static SetupPage calendars(SetupContext setup, Supplier<LocalDate> today) {
        var texts = setup.texts();
        var form = new CalendarForm(texts);
        List<Column<BusinessCalendar>> columns = List.of(
                Column.of("sla.name", 4, BusinessCalendar::name),
                Column.of("sla.openDays", 2, calendar -> String.valueOf(openDays(calendar))),
                Column.of(
                        "sla.specialDays",
                        2,
                        calendar -> String.valueOf(calendar.specialDays().size())));
        var server = setup.api().resource(CALENDARS, BusinessCalendar.class);
        var master = new CalendarMaster(server);
        var model = new MasterViewModel<>(master, form, columns, setup);
        return new MasterPage<>("sla.calendars", SetupGroup.SLA, CALENDARS, model, setup)
                .ofCompany()
                .withEditor(form.week(), () -> new WeekRows(form.week().valueProperty(), texts))
                .withEditor(
                        form.specialDays(),
                        () -> new SpecialDayRows(form.specialDays().valueProperty(), texts, today))
                .withChanges(() -> new RemoveButton<>(
                        "setup.remove",
                        "setup.removeSure",
                        model,
                        calendar -> calendar.id() + "?version=" + calendar.version(),
                        server,
                        setup));
    }

    /** Such as {@code P1 · Repair}; that it holds for any order when it asks nothing. */
    private static String conditions(SlaPolicy policy, Texts texts, CatalogueNames names) {
        var asked = Stream.of(
                        policy.tier() == null ? null : names.term(TermKind.TIER, policy.tier()),
                        policy.priority() == null ? null : texts.of(policy.priority()),
                        policy.serviceType() == null ? null : texts.of(policy.serviceType()),
                        policy.territory() == null ? null : names.territory(policy.territory()))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return asked.isEmpty() ? texts.get("sla.anyOrder") : asked;
    }

    private static long openDays(BusinessCalendar calendar) {
        return calendar.week().stream().map(hours -> hours.day()).distinct().count();
    }
}
