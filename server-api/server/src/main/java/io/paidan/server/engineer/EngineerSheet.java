package io.paidan.server.engineer;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.place.PlaceColumns;
import io.paidan.server.place.RowPlaces;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellException;
import io.paidan.server.sheet.CellKind;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.sheet.file.Cell;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Engineers by their code. Shifts, absences and loans have sheets of their own. */
@Component
class EngineerSheet implements Sheet<EngineerDetails> {

    private static final int USUAL_LEVEL = 3;
    private static final int LONGEST_OVERTIME = 720;
    private static final int HIGHEST_PRICE = 1_000_000;

    private static final SheetColumn<EngineerDetails, String> CODE = required("code", code(), EngineerDetails::code);
    private static final SheetColumn<EngineerDetails, String> NAME = required("name", text(), EngineerDetails::name);
    private static final SheetColumn<EngineerDetails, String> PHONE =
            required("phone", CellKinds.phone(), EngineerDetails::phone);
    private static final SheetColumn<EngineerDetails, String> TERRITORY =
            required("territory", code(), EngineerDetails::territory);
    private static final SheetColumn<EngineerDetails, Vehicle> VEHICLE =
            required("vehicle", choice(Vehicle.class), EngineerDetails::vehicle);
    private static final PlaceColumns<EngineerDetails> HOME =
            PlaceColumns.lookedUpBy("homeAddress", EngineerDetails::homePosition);
    private static final SheetColumn<EngineerDetails, List<HeldSkill>> SKILLS =
            optional("skills", list(heldSkill()), EngineerDetails::skills);
    private static final SheetColumn<EngineerDetails, Integer> CAPACITY =
            optional("capacity", CellKinds.whole(), EngineerDetails::capacity);
    private static final SheetColumn<EngineerDetails, Integer> OVERTIME =
            optional("overtimeMinutes", whole(1, LONGEST_OVERTIME), ofOvertime(overtime ->
                    (int) overtime.allowed().toMinutes()));
    private static final SheetColumn<EngineerDetails, Integer> OVERTIME_PRICE =
            optional("overtimePrice", whole(0, HIGHEST_PRICE), ofOvertime(overtime -> (int) overtime.pricePerHour()));
    private static final SheetColumn<EngineerDetails, Currency> OVERTIME_CURRENCY =
            optional("overtimeCurrency", currency(), ofOvertime(Overtime::currency));
    private static final SheetColumn<EngineerDetails, Boolean> ACTIVE =
            optional("active", flag(), EngineerDetails::active);

    private final EngineerSetup engineers;
    private final RowPlaces places;
    private final CommandCheck check;
    private final MasterChange change;

    EngineerSheet(EngineerSetup engineers, RowPlaces places, CommandCheck check, MasterChange change) {
        this.engineers = engineers;
        this.places = places;
        this.check = check;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ENGINEERS;
    }

    @Override
    public List<SheetColumn<EngineerDetails, ?>> columns() {
        return List.of(
                CODE,
                NAME,
                PHONE,
                TERRITORY,
                VEHICLE,
                HOME.address(),
                HOME.lat(),
                HOME.lon(),
                SKILLS,
                CAPACITY,
                OVERTIME,
                OVERTIME_PRICE,
                OVERTIME_CURRENCY,
                ACTIVE);
    }

    @Override
    public void write(SignedInUser user, Consumer<EngineerDetails> to) {
        engineers.forEach(Scope.of(user), to);
    }

    @Override
    public Optional<EngineerDetails> find(SheetRow<EngineerDetails> row, SignedInUser user) {
        return engineers.findByCode(row.get(CODE), Scope.of(user));
    }

    @Override
    public Saved<EngineerDetails> save(SheetRow<EngineerDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SaveEngineer(
                stored == null ? 0 : stored.version(),
                row.get(TERRITORY),
                row.get(CODE),
                row.get(NAME),
                row.get(PHONE),
                row.get(VEHICLE),
                places.require(row, HOME),
                row.get(SKILLS, List.of()),
                overtime(row),
                row.find(CAPACITY),
                row.get(ACTIVE, true));
        var id = stored == null ? UuidCreator.getTimeOrderedEpoch() : stored.id();
        return engineers.save(id, check.require(sent), user);
    }

    /** None without minutes, whatever the other two columns say. */
    private @Nullable Overtime overtime(SheetRow<EngineerDetails> row) {
        var minutes = row.find(OVERTIME);
        if (minutes == null) {
            return null;
        }
        var currency = row.find(OVERTIME_CURRENCY);
        if (currency == null) {
            throw change.wrong(OVERTIME_CURRENCY.name(), null, "missing");
        }
        return new Overtime(Duration.ofMinutes(minutes), row.get(OVERTIME_PRICE, 0), currency);
    }

    private static <V> Function<EngineerDetails, @Nullable V> ofOvertime(Function<Overtime, V> of) {
        return engineer -> {
            var overtime = engineer.overtime();
            return overtime == null ? null : of.apply(overtime);
        };
    }

    private static CellKind<Integer> whole(int min, int max) {
        return CellKinds.of(
                cell -> {
                    var number = CellKinds.whole().read(cell);
                    if (number < min || number > max) {
                        throw new CellException(
                                "field.between", Map.of("min", String.valueOf(min), "max", String.valueOf(max)));
                    }
                    return number;
                },
                number -> number);
    }

    private static CellKind<Currency> currency() {
        return CellKinds.of(
                cell -> {
                    try {
                        return Currency.getInstance(cell.text().toUpperCase(Locale.ROOT));
                    } catch (IllegalArgumentException unknown) {
                        throw new CellException("cell.currency", Map.of("value", cell.text()));
                    }
                },
                Currency::getCurrencyCode);
    }

    /** {@code gas}, {@code gas:4}, or {@code gas:4:2027-12-31} with the last day of the certificate. */
    private static CellKind<HeldSkill> heldSkill() {
        return CellKinds.of(EngineerSheet::readSkill, EngineerSheet::writeSkill);
    }

    private static HeldSkill readSkill(Cell cell) {
        var parts = cell.text().split("[:：]", 3);
        var level = parts.length < 2 ? USUAL_LEVEL : CellKinds.whole().read(Cell.of(parts[1]));
        var expires = parts.length < 3 ? null : CellKinds.day().read(Cell.of(parts[2]));
        if (parts[0].isBlank()) {
            throw new CellException("cell.skill", Map.of("value", cell.text()));
        }
        return new HeldSkill(parts[0].strip(), level, expires);
    }

    private static String writeSkill(HeldSkill held) {
        var expires = held.expiresOn() == null ? "" : ":" + held.expiresOn();
        return held.code() + ":" + held.level() + expires;
    }
}
