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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Customers by their number. */
@Component
class CustomerSheet implements Sheet<CustomerLine> {

    private static final int BATCH = 500;

    private static final SheetColumn<CustomerLine, String> NUMBER =
            required("number", code(), line -> line.customer().number());
    private static final SheetColumn<CustomerLine, String> NAME =
            required("name", text(), line -> line.customer().name());
    private static final SheetColumn<CustomerLine, String> PHONE =
            required("phone", CellKinds.phone(), line -> line.customer().phone());
    private static final SheetColumn<CustomerLine, String> TIER =
            optional("tier", text(), line -> line.customer().tier());
    private static final PlaceColumns<CustomerLine> PLACE = PlaceColumns.of(
            line -> line.customer().address(), line -> line.customer().place());

    private final CustomerSetup customers;
    private final SheetColumn<CustomerLine, String> preferred;
    private final SheetColumn<CustomerLine, List<String>> blocked;
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
        preferred = optional(EngineerWishes.PREFERRED, code(), CustomerLine::preferred);
        blocked = optional(EngineerWishes.BLOCKED, list(code()), CustomerLine::blocked);
    }

    @Override
    public SheetKind kind() {
        return SheetKind.CUSTOMERS;
    }

    @Override
    public List<SheetColumn<CustomerLine, ?>> columns() {
        return List.of(NUMBER, NAME, PHONE, TIER, preferred, blocked, PLACE.address(), PLACE.lat(), PLACE.lon());
    }

    @Override
    public void write(SignedInUser user, Consumer<CustomerLine> to) {
        var batch = new ArrayList<CustomerDetails>();
        customers.forEach(Scope.of(user), customer -> {
            batch.add(customer);
            if (batch.size() == BATCH) {
                lines(batch).forEach(to);
                batch.clear();
            }
        });
        lines(batch).forEach(to);
    }

    /** The codes of all whom they name are asked for at once. */
    private List<CustomerLine> lines(List<CustomerDetails> customers) {
        var codes = wishes.listCodes(
                customers.stream().flatMap(CustomerLine::named).distinct().toList());
        return customers.stream()
                .map(customer -> new CustomerLine(
                        customer,
                        CustomerLine.named(customer)
                                .distinct()
                                .filter(codes::containsKey)
                                .collect(Collectors.toMap(Function.identity(), codes::get))))
                .toList();
    }

    private CustomerLine line(CustomerDetails customer) {
        return lines(List.of(customer)).getFirst();
    }

    @Override
    public Optional<CustomerLine> find(SheetRow<CustomerLine> row, SignedInUser user) {
        return customers.findByNumber(row.get(NUMBER), Scope.of(user)).map(this::line);
    }

    @Override
    public Saved<CustomerLine> save(SheetRow<CustomerLine> row, SignedInUser user) {
        var line = row.stored();
        var stored = line == null ? null : line.customer();
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
        var saved = customers.save(id, check.require(sent), user);
        return new Saved<>(line(saved.value()), saved.isNew());
    }

    private @Nullable UUID preferred(SheetRow<CustomerLine> row) {
        var code = row.find(preferred);
        return code == null ? null : engineer(preferred, code);
    }

    private UUID engineer(SheetColumn<CustomerLine, ?> column, String code) {
        return wishes.findByCode(code).orElseThrow(() -> change.wrong(column.name(), code, "unknown", "value", code));
    }
}
