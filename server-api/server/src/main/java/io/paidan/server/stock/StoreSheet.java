package io.paidan.server.stock;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;
import static java.util.stream.Collectors.toMap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.server.organisation.Scope;
import io.paidan.server.place.PlaceColumns;
import io.paidan.server.place.RowPlaces;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.database.Streaming;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores by region and name. A row without a territory is the whole region's. */
@Component
class StoreSheet implements Sheet<StoreLine> {

    private static final SheetColumn<StoreLine, String> REGION =
            required("region", code(), line -> line.store().region());
    private static final SheetColumn<StoreLine, String> NAME =
            required("name", text(), line -> line.store().name());
    private static final SheetColumn<StoreLine, StoreKind> KIND =
            required("kind", choice(StoreKind.class), line -> line.store().kind());
    private static final SheetColumn<StoreLine, String> TERRITORY = optional("territory", code(), StoreLine::territory);
    private static final SheetColumn<StoreLine, String> ENGINEER = optional("engineerId", code(), StoreLine::engineer);
    private static final PlaceColumns<StoreLine> PLACE =
            PlaceColumns.lookedUpBy("storeAddress", line -> line.store().place());

    private final StoreSetup stores;
    private final StoreMapper mapper;
    private final RowPlaces places;
    private final CommandCheck check;
    private final MasterChange change;

    StoreSheet(StoreSetup stores, StoreMapper mapper, RowPlaces places, CommandCheck check, MasterChange change) {
        this.stores = stores;
        this.mapper = mapper;
        this.places = places;
        this.check = check;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.STORES;
    }

    @Override
    public List<SheetColumn<StoreLine, ?>> columns() {
        return List.of(REGION, NAME, KIND, TERRITORY, ENGINEER, PLACE.address(), PLACE.lat(), PLACE.lon());
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<StoreLine> to) {
        var batch = new ArrayList<StoreDetails>();
        stores.forEach(Scope.of(user), store -> {
            batch.add(store);
            if (batch.size() == Streaming.ROWS_AT_ONCE) {
                lines(batch).forEach(to);
                batch.clear();
            }
        });
        lines(batch).forEach(to);
    }

    @Override
    public Optional<StoreLine> find(SheetRow<StoreLine> row, SignedInUser user) {
        return stores.findByName(row.get(REGION), row.get(NAME), Scope.of(user)).map(this::line);
    }

    @Override
    public Saved<StoreLine> save(SheetRow<StoreLine> row, SignedInUser user) {
        var stored = row.stored();
        var isVan = row.get(KIND) == StoreKind.VAN;
        var sent = new SaveStore(
                stored == null ? 0 : stored.store().version(),
                row.get(KIND),
                row.get(NAME),
                isVan ? row.find(TERRITORY) : row.get(TERRITORY, row.get(REGION)),
                engineer(row),
                place(row, isVan));
        var id = stored == null
                ? UuidCreator.getTimeOrderedEpoch()
                : stored.store().id();
        var saved = stores.save(id, check.require(sent), user);
        if (!saved.value().region().equals(row.get(REGION))) {
            throw change.wrong(
                    REGION.name(),
                    row.get(REGION),
                    "store-region",
                    "region",
                    saved.value().region());
        }
        return new Saved<>(line(saved.value()), saved.isNew());
    }

    private @Nullable UUID engineer(SheetRow<StoreLine> row) {
        var code = row.find(ENGINEER);
        return code == null
                ? null
                : mapper.findEngineer(code)
                        .orElseThrow(() -> change.wrong(ENGINEER.name(), code, "unknown", "value", code));
    }

    /** A van has none; the service would say so of a place, which is no column here. */
    private @Nullable GeoPoint place(SheetRow<StoreLine> row, boolean isVan) {
        if (!isVan) {
            return places.require(row, PLACE);
        }
        for (var column : List.of(PLACE.address(), PLACE.lat(), PLACE.lon())) {
            if (row.find(column) != null) {
                throw change.wrong(column.name(), row.find(column), "unwanted");
            }
        }
        return null;
    }

    private StoreLine line(StoreDetails store) {
        return lines(List.of(store)).getFirst();
    }

    private List<StoreLine> lines(List<StoreDetails> stores) {
        var engineers = stores.stream()
                .flatMap(store -> Stream.ofNullable(store.engineerId()))
                .toList();
        var codes = mapper.listCodes(engineers).stream()
                .collect(toMap(StoreMapper.EngineerCode::id, StoreMapper.EngineerCode::code));
        return stores.stream()
                .map(store -> {
                    var engineer = store.engineerId();
                    return new StoreLine(store, engineer == null ? null : codes.get(engineer));
                })
                .toList();
    }
}
