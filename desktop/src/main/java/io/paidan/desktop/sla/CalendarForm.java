package io.paidan.desktop.sla;

import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.contract.sla.WeekHours;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A calendar's fields: the hours of the week, the days that are different. */
final class CalendarForm extends MasterForm<BusinessCalendar, NamedCalendar> {

    /** Monday to Friday from eight to six. */
    static final BusinessCalendar BLANK = new BusinessCalendar(
            "",
            0,
            "",
            Arrays.stream(DayOfWeek.values())
                    .limit(5)
                    .map(day -> new WeekHours(day, new OpenHours(LocalTime.of(8, 0), LocalTime.of(18, 0))))
                    .toList(),
            List.of());

    private final FormField<String> name = halfLine("name", "sla.name", 60, true);
    private final FormField<String> code = halfLine("id", "sla.code", 32, true).fixed();
    private final FormField<List<TypedDay>> week;
    private final FormField<List<TypedSpecialDay>> specialDays;

    CalendarForm(Texts texts) {
        heading("sla.week");
        week = this.<List<TypedDay>>own("week", "sla.weekHint", true, List.of())
                .checked(typed -> typed.stream()
                        .filter(day -> !day.isReadable())
                        .findFirst()
                        .map(day -> texts.get("sla.badHours", day.hours())));
        heading("sla.specialDays");
        specialDays = this.<List<TypedSpecialDay>>own("specialDays", "sla.specialDaysHint", false, List.of())
                .checked(typed -> typed.stream().allMatch(day -> day.day().isPresent())
                        ? Optional.empty()
                        : Optional.of(texts.get("sla.badDay")));
    }

    FormField<List<TypedDay>> week() {
        return week;
    }

    FormField<List<TypedSpecialDay>> specialDays() {
        return specialDays;
    }

    @Override
    protected void fill(BusinessCalendar calendar) {
        name.set(calendar.name());
        code.set(calendar.id());
        week.set(TypedDay.of(calendar.week()));
        specialDays.set(calendar.specialDays().stream().map(TypedSpecialDay::of).toList());
    }

    @Override
    protected NamedCalendar command(BusinessCalendar original) {
        return new NamedCalendar(
                original.version() == 0 ? code.get().strip() : original.id(),
                new SaveCalendar(
                        original.version(),
                        name.get().strip(),
                        week.get().stream()
                                .flatMap(day -> day.open().stream().map(hours -> new WeekHours(day.day(), hours)))
                                .toList(),
                        specialDays.get().stream()
                                .flatMap(day -> day.day().stream())
                                .toList()));
    }
}
