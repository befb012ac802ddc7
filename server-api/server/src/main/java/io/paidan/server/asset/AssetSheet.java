package io.paidan.server.asset;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.day;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Assets by their number. They name their customer by his. */
@Component
class AssetSheet implements Sheet<AssetDetails> {

    private static final SheetColumn<AssetDetails, String> NUMBER = required("number", code(), AssetDetails::number);
    private static final SheetColumn<AssetDetails, String> CUSTOMER =
            required("customerNumber", code(), AssetDetails::customerNumber);
    private static final SheetColumn<AssetDetails, String> CATEGORY =
            required("category", text(), AssetDetails::category);
    private static final SheetColumn<AssetDetails, String> MODEL = required("model", text(), AssetDetails::model);
    private static final SheetColumn<AssetDetails, String> SERIAL = optional("serial", code(), AssetDetails::serial);
    private static final SheetColumn<AssetDetails, LocalDate> INSTALLED =
            optional("installedOn", day(), AssetDetails::installedOn);
    private static final SheetColumn<AssetDetails, LocalDate> WARRANTY =
            optional("warrantyUntil", day(), AssetDetails::warrantyUntil);
    private static final SheetColumn<AssetDetails, String> ENGINEER =
            optional("engineerId", code(), AssetDetails::engineerCode);

    private final AssetSetup assets;
    private final AssetMapper mapper;
    private final Terms terms;
    private final CommandCheck check;
    private final MasterChange change;

    AssetSheet(AssetSetup assets, AssetMapper mapper, Terms terms, CommandCheck check, MasterChange change) {
        this.assets = assets;
        this.mapper = mapper;
        this.terms = terms;
        this.check = check;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.ASSETS;
    }

    @Override
    public List<SheetColumn<AssetDetails, ?>> columns() {
        return List.of(NUMBER, CUSTOMER, CATEGORY, MODEL, SERIAL, INSTALLED, WARRANTY, ENGINEER);
    }

    @Override
    public void write(SignedInUser user, Consumer<AssetDetails> to) {
        assets.forEach(Scope.of(user), to);
    }

    @Override
    public Optional<AssetDetails> find(SheetRow<AssetDetails> row, SignedInUser user) {
        return assets.findByNumber(row.get(NUMBER), Scope.of(user));
    }

    @Override
    public Saved<AssetDetails> save(SheetRow<AssetDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SaveAsset(
                stored == null ? 0 : stored.version(),
                row.get(NUMBER),
                customer(row, Scope.of(user)),
                terms.codeOf(TermKind.CATEGORY, row.get(CATEGORY)),
                row.get(MODEL),
                row.find(SERIAL),
                row.find(INSTALLED),
                row.find(WARRANTY),
                engineer(row));
        var id = stored == null ? UuidCreator.getTimeOrderedEpoch() : stored.id();
        return assets.save(id, check.require(sent), user);
    }

    private UUID customer(SheetRow<AssetDetails> row, Scope scope) {
        var number = row.get(CUSTOMER);
        return mapper.findCustomer(number, scope)
                .orElseThrow(() -> change.wrong(CUSTOMER.name(), number, "asset-customer-number", "value", number));
    }

    private @Nullable UUID engineer(SheetRow<AssetDetails> row) {
        var code = row.find(ENGINEER);
        return code == null
                ? null
                : mapper.findEngineer(code)
                        .orElseThrow(() -> change.wrong(ENGINEER.name(), code, "unknown", "value", code));
    }
}
