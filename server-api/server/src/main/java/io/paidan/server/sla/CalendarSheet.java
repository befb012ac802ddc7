package io.paidan.server.sla;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.sla.BusinessCalendar;
import io.paidan.contract.sla.OpenHours;
import io.paidan.contract.sla.SaveCalendar;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Business calendars by code and day: a row for each weekday and each special day. The first row of a new one makes it. */
@Component
class CalendarSheet implements Sheet<CalendarLine> {

    private static final SheetColumn<CalendarLine, String> ID = required("id", code(), CalendarLine::id);
    private static final SheetColumn<CalendarLine, String> DAY = required("day", SlaCells.day(), CalendarLine::day);
    private static final SheetColumn<CalendarLine, String> NAME = optional("name", text(), CalendarLine::name);
    private static final SheetColumn<CalendarLine, Boolean> YEARLY = optional("yearly", flag(), CalendarLine::yearly);
    private static final SheetColumn<CalendarLine, String> DAY_NAME =
            optional("dayName", text(), CalendarLine::dayName);
    private static final SheetColumn<CalendarLine, List<OpenHours>> HOURS =
            optional("openHours", list(SlaCells.hours()), CalendarLine::hours);

    private final Calendars calendars;
    private final MasterChange change;

    CalendarSheet(Calendars calendars, MasterChange change) {
        this.calendars = calendars;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.CALENDARS;
    }

    @Override
    public List<SheetColumn<CalendarLine, ?>> columns() {
        return List.of(ID, DAY, NAME, YEARLY, DAY_NAME, HOURS);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<CalendarLine> to) {
        calendars.list().stream()
                .flatMap(each -> CalendarLine.of(each).stream())
                .forEach(to);
    }

    @Override
    public Optional<CalendarLine> find(SheetRow<CalendarLine> row, SignedInUser user) {
        var day = row.get(DAY);
        return calendars
                .find(row.get(ID))
                .flatMap(calendar -> CalendarLine.of(calendar).stream()
                        .filter(line -> line.day().equals(day))
                        .findFirst());
    }

    @Override
    public Saved<CalendarLine> save(SheetRow<CalendarLine> row, SignedInUser user) {
        var calendar = calendars.find(row.get(ID)).orElse(null);
        var line = line(row, calendar);
        var isNothingNew = calendar == null
                ? CalendarLine.isWeekday(line.day()) && line.hours().isEmpty()
                : line.equals(row.stored());
        if (isNothingNew) {
            return new Saved<>(line, false);
        }
        var sent = calendar == null
                ? new SaveCalendar(0, line.name(), line.in(List.of()), line.among(List.of()))
                : new SaveCalendar(
                        calendar.version(),
                        calendar.name(),
                        line.in(calendar.week()),
                        line.among(calendar.specialDays()));
        calendars.save(line.id(), sent, user);
        return new Saved<>(line, row.stored() == null);
    }

    /** The rows of a new calendar add to what those before them made. */
    @Override
    public boolean refersToItself() {
        return true;
    }

    /** The rows of a calendar cannot say different names: one by one they would rename it again and again. */
    private CalendarLine line(SheetRow<CalendarLine> row, @Nullable BusinessCalendar calendar) {
        var known = calendar == null ? "" : calendar.name();
        var name = row.get(NAME, known);
        if (calendar != null && !name.equals(known)) {
            throw change.wrong(NAME.name(), name, "calendar-name", "name", known);
        }
        var day = row.get(DAY);
        var dayName = row.find(DAY_NAME);
        var isWeekday = CalendarLine.isWeekday(day);
        if (isWeekday == (dayName != null)) {
            throw change.wrong(DAY_NAME.name(), dayName, isWeekday ? "unwanted" : "missing");
        }
        var yearly = isWeekday ? null : row.get(YEARLY, false);
        return new CalendarLine(row.get(ID), name, day, yearly, dayName, row.get(HOURS, List.of()));
    }
}
