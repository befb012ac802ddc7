package io.paidan.desktop.stock;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** A store's fields: a van has an engineer, any other a territory and a place. */
final class StoreForm extends MasterForm<StoreDetails, SaveStore> {

    private final FormField<String> name = line("name", "stock.store", TextLimits.NAME);
    private final FormField<@Nullable StoreKind> kind;
    private final FormField<@Nullable String> territory;
    private final FormField<@Nullable UUID> engineer;
    private final FormField<@Nullable GeoPoint> place;
    private final ObservableValue<Boolean> stands;
    private @Nullable UUID driver;

    StoreForm(Texts texts, StoreOwners owners) {
        kind = constant("kind", "stock.kind", true, StoreKind.values(), texts);
        stands = kind.valueProperty().map(chosen -> chosen != StoreKind.VAN).orElse(true);
        territory = choice(
                        "territory",
                        "stock.territory",
                        true,
                        () -> List.copyOf(owners.territories()),
                        (@Nullable String id) -> id == null ? "" : owners.territoryChoice(id))
                .shownWhen(stands);
        engineer = choice(
                        "engineerId",
                        "stock.engineer",
                        true,
                        () -> List.copyOf(owners.engineers(driver)),
                        (@Nullable UUID id) -> id == null ? "" : owners.engineerChoice(id))
                .shownWhen(stands.map(so -> !so))
                .insteadOfLast();
        place = own("place", "stock.place", true, (@Nullable GeoPoint) null).shownWhen(stands);
        engineer.valueProperty().subscribe((before, chosen) -> {
            if (chosen != null && name.get().isBlank()) {
                owners.engineer(chosen).ifPresent(called -> name.set(texts.get("stock.vanOf", called)));
            }
        });
    }

    FormField<@Nullable GeoPoint> place() {
        return place;
    }

    /** True while it is none that drives about. */
    ObservableValue<Boolean> stands() {
        return stands;
    }

    @Override
    protected void fill(StoreDetails store) {
        driver = store.engineerId();
        name.set(store.name());
        kind.set(store.kind());
        territory.set(store.kind() == StoreKind.VAN || store.territory().isEmpty() ? null : store.territory());
        engineer.set(store.engineerId());
        place.set(store.place());
    }

    @Override
    protected SaveStore command(StoreDetails original) {
        var isVan = !stands.getValue();
        return new SaveStore(
                original.version(),
                Objects.requireNonNull(kind.get()),
                name.get().strip(),
                isVan ? null : territory.get(),
                isVan ? engineer.get() : null,
                isVan ? null : place.get());
    }
}
