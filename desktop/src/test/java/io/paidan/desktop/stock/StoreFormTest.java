package io.paidan.desktop.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.contract.stock.StoreKind;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoreFormTest {

    private static final UUID LI = BoardFixture.engineer("李伟");
    private static final GeoPoint VADUZ = new GeoPoint(47.141, 9.521);

    private final DispatchStore known = BoardFixture.store();

    @Test
    void a_store_comes_out_of_the_form_as_it_went_in() {
        var form = form(List.of());
        var central = store(StoreKind.CENTRAL, "Central", "oberland", null, VADUZ);
        form.fill(central);
        assertThat(form.command(central)).isEqualTo(central.edit());

        var van = store(StoreKind.VAN, "FL 4711", "oberland-nord", LI, null);
        form.fill(van);
        assertThat(form.command(van)).isEqualTo(van.edit());
    }

    @Test
    void what_became_a_van_has_neither_territory_nor_place_any_more() {
        var form = form(List.of());
        var outlet = store(StoreKind.OUTLET, "Vaduz", "oberland-nord", null, VADUZ);
        form.fill(outlet);

        this.<StoreKind>field(form, "kind").set(StoreKind.VAN);
        this.<UUID>field(form, "engineerId").set(LI);

        assertThat(form.stands().getValue()).isFalse();
        assertThat(form.command(outlet)).isEqualTo(new SaveStore(1, StoreKind.VAN, "Vaduz", null, LI, null));
    }

    @Test
    void a_van_without_a_name_is_called_after_its_engineer() {
        var form = form(List.of());
        form.fill(store(StoreKind.VAN, "", "", null, null));

        this.<UUID>field(form, "engineerId").set(LI);

        assertThat(this.<String>field(form, "name").get()).isEqualTo("Van of 李伟");
    }

    @Test
    void only_engineers_without_a_van_and_territories_of_ones_own_are_offered() {
        assertThat(owners(List.of()).engineers(null)).isEmpty();
        assertThat(owners(List.of()).engineers(LI)).containsExactly(LI);
        assertThat(owners(List.of("oberland-sued")).engineers(LI)).isEmpty();
        assertThat(owners(List.of("oberland-sued")).territories()).containsExactly("oberland-sued");
        assertThat(owners(List.of()).territoryChoice("oberland")).endsWith(" (whole region)");
    }

    @SuppressWarnings("unchecked")
    private <V> FormField<V> field(StoreForm form, String name) {
        return (FormField<V>) form.find(name).orElseThrow();
    }

    private StoreForm form(List<String> limitedTo) {
        return new StoreForm(new Texts(Texts.ENGLISH), owners(limitedTo));
    }

    private StoreOwners owners(List<String> limitedTo) {
        var rights = new Rights(Set.of(), limitedTo);
        return new StoreOwners(known, new OwnTerritories(() -> rights, known), new Texts(Texts.ENGLISH));
    }

    private static StoreDetails store(
            StoreKind kind, String name, String territory, @Nullable UUID engineer, @Nullable GeoPoint place) {
        return new StoreDetails(
                new UUID(0, 1), "oberland", kind, name, territory, engineer, place, 1, "admin", Instant.EPOCH);
    }
}
