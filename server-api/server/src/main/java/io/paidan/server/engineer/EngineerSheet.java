package io.paidan.server.engineer;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.decimal;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.Vehicle;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.organisation.Scope;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Engineers by their code. Overtime, shifts and absences are not in the sheet and stay as they are. */
@Component
class EngineerSheet implements Sheet<EngineerDetails> {

    private static final int USUAL_LEVEL = 3;

    private static final SheetColumn<EngineerDetails, String> CODE = required("code", code(), EngineerDetails::code);
    private static final SheetColumn<EngineerDetails, String> NAME = required("name", text(), EngineerDetails::name);
    private static final SheetColumn<EngineerDetails, String> PHONE =
            required("phone", CellKinds.phone(), EngineerDetails::phone);
    private static final SheetColumn<EngineerDetails, String> TERRITORY =
            required("territory", code(), EngineerDetails::territory);
    private static final SheetColumn<EngineerDetails, Vehicle> VEHICLE =
            required("vehicle", choice(Vehicle.class), EngineerDetails::vehicle);
    private static final SheetColumn<EngineerDetails, Double> LAT = required(
            "lat", decimal(-90, 90), engineer -> engineer.homePosition().lat());
    private static final SheetColumn<EngineerDetails, Double> LON = required(
            "lon", decimal(-180, 180), engineer -> engineer.homePosition().lon());
    private static final SheetColumn<EngineerDetails, List<HeldSkill>> SKILLS =
            optional("skills", list(heldSkill()), EngineerDetails::skills);
    private static final SheetColumn<EngineerDetails, Integer> CAPACITY =
            optional("capacity", whole(), EngineerDetails::capacity);
    private static final SheetColumn<EngineerDetails, Boolean> ACTIVE =
            optional("active", flag(), EngineerDetails::active);

    private final EngineerSetup engineers;
    private final CommandCheck check;

    EngineerSheet(EngineerSetup engineers, CommandCheck check) {
        this.engineers = engineers;
        this.check = check;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ENGINEERS;
    }

    @Override
    public List<SheetColumn<EngineerDetails, ?>> columns() {
        return List.of(CODE, NAME, PHONE, TERRITORY, VEHICLE, LAT, LON, SKILLS, CAPACITY, ACTIVE);
    }

    @Override
    public void write(SignedInUser user, Consumer<EngineerDetails> to) {
        engineers.list(Scope.of(user)).forEach(to);
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
                new GeoPoint(row.get(LAT), row.get(LON)),
                row.get(SKILLS, List.of()),
                stored == null ? null : stored.overtime(),
                row.find(CAPACITY),
                row.get(ACTIVE, true));
        var id = stored == null ? UuidCreator.getTimeOrderedEpoch() : stored.id();
        return engineers.save(id, check.require(sent), user);
    }

    /** {@code gas}, {@code gas:4}, or {@code gas:4:2027-12-31} with the last day of the certificate. */
    private static CellKind<HeldSkill> heldSkill() {
        return CellKinds.of(EngineerSheet::readSkill, EngineerSheet::writeSkill);
    }

    private static HeldSkill readSkill(Cell cell) {
        var parts = cell.text().split("[:：]", 3);
        var level = parts.length < 2 ? USUAL_LEVEL : whole().read(Cell.of(parts[1]));
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
