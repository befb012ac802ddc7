package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.place.FakeAddressBook;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Lookup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** A region with two outlets side by side and a new one without a border. */
final class BorderFixture {

    final Texts texts = new Texts(Texts.ENGLISH);
    final ObjectProperty<@Nullable TerritoryDetails> picked = new SimpleObjectProperty<>();
    final BorderViewModel model;
    private final Lookup<TerritoryDetails> all =
            new Lookup<>(() -> CompletableFuture.completedFuture(territories()), Runnable::run);
    private final TerritoryForm form = new TerritoryForm(texts, all);

    BorderFixture() {
        all.all().setAll(territories());
        CompletableFuture<AddressBook> book = CompletableFuture.completedFuture(new FakeAddressBook());
        model = new BorderViewModel(form.border(), picked, all, book, texts, Runnable::run);
    }

    void pick(String id) {
        var territory = all.find(one -> one.id().equals(id)).orElseThrow();
        form.fill(territory);
        picked.set(territory);
    }

    private static List<TerritoryDetails> territories() {
        return List.of(
                territory("region", null, TerritoryKind.REGION, box(47.1)),
                territory("north", "region", TerritoryKind.OUTLET, box(47.12)),
                territory("south", "region", TerritoryKind.OUTLET, box(47.08)),
                territory("new", "region", TerritoryKind.OUTLET, List.of()));
    }

    private static TerritoryDetails territory(
            String id, @Nullable String parent, TerritoryKind kind, List<GeoPoint> border) {
        return new TerritoryDetails(
                id,
                "region",
                parent,
                kind,
                id,
                ZoneId.of("Europe/Vaduz"),
                "W",
                border,
                true,
                1,
                "admin",
                Instant.EPOCH);
    }

    private static List<GeoPoint> box(double south) {
        return List.of(
                new GeoPoint(south, 9.50),
                new GeoPoint(south, 9.54),
                new GeoPoint(south + 0.04, 9.54),
                new GeoPoint(south + 0.04, 9.50));
    }
}
