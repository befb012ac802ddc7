package io.paidan.server.customer;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.term.TermKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.place.PlaceColumns;
import io.paidan.server.place.RowPlaces;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers by their number. */
@Component
class CustomerSheet implements Sheet<CustomerDetails> {

    private static final SheetColumn<CustomerDetails, String> NUMBER =
            required("number", code(), CustomerDetails::number);
    private static final SheetColumn<CustomerDetails, String> NAME = required("name", text(), CustomerDetails::name);
    private static final SheetColumn<CustomerDetails, String> PHONE =
            required("phone", CellKinds.phone(), CustomerDetails::phone);
    private static final SheetColumn<CustomerDetails, String> TIER = optional("tier", text(), CustomerDetails::tier);
    private static final PlaceColumns<CustomerDetails> PLACE =
            PlaceColumns.of(CustomerDetails::address, CustomerDetails::place);

    private final CustomerSetup customers;
    private final SheetColumn<CustomerDetails, String> preferred;
    private final SheetColumn<CustomerDetails, List<String>> blocked;
    private final Terms terms;
    private final EngineerWishes wishes;
    private final RowPlaces places;
    private final CommandCheck check;
    private final MasterChange change;

    CustomerSheet(
            CustomerSetup customers,
            Terms terms,
            EngineerWishes wishes,
            RowPlaces places,
            CommandCheck check,
            MasterChange change) {
        this.customers = customers;
        this.terms = terms;
        this.wishes = wishes;
        this.places = places;
        this.check = check;
        this.change = change;
        preferred = optional(EngineerWishes.PREFERRED, code(), this::preferred);
        blocked = optional(EngineerWishes.BLOCKED, list(code()), this::blocked);
    }

    @Override
    public SheetKind kind() {
        return SheetKind.CUSTOMERS;
    }

    @Override
    public List<SheetColumn<CustomerDetails, ?>> columns() {
        return List.of(NUMBER, NAME, PHONE, TIER, preferred, blocked, PLACE.address(), PLACE.lat(), PLACE.lon());
    }

    @Override
    public void write(SignedInUser user, Consumer<CustomerDetails> to) {
        customers.forEach(Scope.of(user), to);
    }

    @Override
    public Optional<CustomerDetails> find(SheetRow<CustomerDetails> row, SignedInUser user) {
        return customers.findByNumber(row.get(NUMBER), Scope.of(user));
    }

    @Override
    public Saved<CustomerDetails> save(SheetRow<CustomerDetails> row, SignedInUser user) {
        var stored = row.stored();
        var tier = row.find(TIER);
        var sent = new SaveCustomer(
                stored == null ? 0 : stored.version(),
                row.get(NUMBER),
                row.get(NAME),
                row.get(PHONE),
                tier == null ? null : terms.codeOf(TermKind.TIER, tier),
                preferred(row),
                row.get(blocked, List.of()).stream()
                        .map(code -> engineer(blocked, code))
                        .toList(),
                row.get(PLACE.address()),
                places.require(row, PLACE));
        var id = stored == null ? UuidCreator.getTimeOrderedEpoch() : stored.id();
        return customers.save(id, check.require(sent), user);
    }

    private @Nullable UUID preferred(SheetRow<CustomerDetails> row) {
        var code = row.find(preferred);
        return code == null ? null : engineer(preferred, code);
    }

    private UUID engineer(SheetColumn<CustomerDetails, ?> column, String code) {
        return wishes.findByCode(code).orElseThrow(() -> change.wrong(column.name(), code, "unknown", "value", code));
    }

    private @Nullable String preferred(CustomerDetails customer) {
        return Optional.ofNullable(customer.preferredEngineerId())
                .flatMap(wishes::findCode)
                .orElse(null);
    }

    private List<String> blocked(CustomerDetails customer) {
        return customer.blockedEngineerIds().stream()
                .flatMap(id -> wishes.findCode(id).stream())
                .toList();
    }
}
