package io.paidan.server.organisation;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.zone;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Territories by their id, with their borders as other map programs write them. */
@Component
class TerritorySheet implements Sheet<TerritoryDetails> {

    private static final SheetColumn<TerritoryDetails, String> ID = required("id", code(), TerritoryDetails::id);
    private static final SheetColumn<TerritoryDetails, String> NAME = required("name", text(), TerritoryDetails::name);
    private static final SheetColumn<TerritoryDetails, TerritoryKind> KIND =
            required("kind", choice(TerritoryKind.class), TerritoryDetails::kind);
    private static final SheetColumn<TerritoryDetails, String> PARENT =
            optional("parent", code(), TerritoryDetails::parent);
    private static final SheetColumn<TerritoryDetails, ZoneId> ZONE = required("zone", zone(), TerritoryDetails::zone);
    private static final SheetColumn<TerritoryDetails, String> NUMBER_PREFIX =
            optional("numberPrefix", text(), TerritoryDetails::numberPrefix);
    private static final SheetColumn<TerritoryDetails, Boolean> ACTIVE =
            optional("active", flag(), TerritoryDetails::active);
    private static final SheetColumn<TerritoryDetails, String> BORDER =
            optional("border", text(), territory -> BorderText.write(territory.border()));

    private final TerritorySetup territories;
    private final CommandCheck check;
    private final MasterChange change;

    TerritorySheet(TerritorySetup territories, CommandCheck check, MasterChange change) {
        this.territories = territories;
        this.check = check;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.TERRITORIES;
    }

    @Override
    public List<SheetColumn<TerritoryDetails, ?>> columns() {
        return List.of(ID, NAME, KIND, PARENT, ZONE, NUMBER_PREFIX, ACTIVE, BORDER);
    }

    @Override
    public void write(SignedInUser user, Consumer<TerritoryDetails> to) {
        territories.list(Scope.of(user)).forEach(to);
    }

    @Override
    public Optional<TerritoryDetails> find(SheetRow<TerritoryDetails> row, SignedInUser user) {
        return territories.find(row.get(ID), Scope.of(user));
    }

    @Override
    public Saved<TerritoryDetails> save(SheetRow<TerritoryDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SaveTerritory(
                stored == null ? 0 : stored.version(),
                row.find(PARENT),
                row.get(KIND),
                row.get(NAME),
                row.get(ZONE),
                row.get(NUMBER_PREFIX, ""),
                border(row),
                row.get(ACTIVE, true));
        return territories.save(row.get(ID), check.require(sent), user);
    }

    /** A text as it was written out stands for what is stored, which has more decimals or more corners than a cell. */
    private List<GeoPoint> border(SheetRow<TerritoryDetails> row) {
        var text = row.find(BORDER);
        var stored = row.stored();
        if (text == null) {
            return List.of();
        }
        return stored != null && text.equals(BorderText.write(stored.border()))
                ? stored.border()
                : BorderText.read(text).orElseThrow(() -> change.wrong(BORDER.name(), text, "border-text"));
    }

    @Override
    public boolean refersToItself() {
        return true;
    }
}
