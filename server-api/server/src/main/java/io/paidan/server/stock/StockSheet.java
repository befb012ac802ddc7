package io.paidan.server.stock;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.stock.CountStock;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** How many of each part lie in each store, by region, store and part. */
@Component
class StockSheet implements Sheet<StockLine> {

    private static final SheetColumn<StockLine, String> REGION = required("region", code(), StockLine::region);
    private static final SheetColumn<StockLine, String> STORE = required("store", text(), StockLine::store);
    private static final SheetColumn<StockLine, String> PART = required("partNumber", code(), StockLine::partNumber);
    private static final SheetColumn<StockLine, Integer> ON_HAND = required("onHand", whole(), StockLine::onHand);

    private final StockCount stock;
    private final CommandCheck check;
    private final MasterChange change;

    StockSheet(StockCount stock, CommandCheck check, MasterChange change) {
        this.stock = stock;
        this.check = check;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.STOCK;
    }

    @Override
    public List<SheetColumn<StockLine, ?>> columns() {
        return List.of(REGION, STORE, PART, ON_HAND);
    }

    @Override
    public int keyColumns() {
        return 3;
    }

    @Override
    public void write(SignedInUser user, Consumer<StockLine> to) {
        stock.forEach(Scope.of(user), to);
    }

    @Override
    public Optional<StockLine> find(SheetRow<StockLine> row, SignedInUser user) {
        return stock.find(store(row, user), row.get(PART), Scope.of(user));
    }

    @Override
    public Saved<StockLine> save(SheetRow<StockLine> row, SignedInUser user) {
        if (row.stored() == null) {
            throw change.wrong("partNumber", row.get(PART), "unknown", "value", row.get(PART));
        }
        var counted = check.require(new CountStock(row.get(ON_HAND)));
        return stock.save(store(row, user), row.get(PART), counted, user);
    }

    private UUID store(SheetRow<StockLine> row, SignedInUser user) {
        var name = row.get(STORE);
        return stock.findStore(row.get(REGION), name, Scope.of(user))
                .orElseThrow(() -> change.wrong("store", name, "store-unknown", "value", name));
    }
}
