package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.given.Requests;
import io.paidan.server.testing.PaidanServerTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Where a border is drawn, the orders and customers within are the territory's. */
@PaidanServerTest
@Import(Given.class)
class TerritoryBorderIT extends ChangedTerritories {

    private static final List<GeoPoint> AROUND_VADUZ = List.of(
            new GeoPoint(47.13, 9.50), new GeoPoint(47.15, 9.50), new GeoPoint(47.15, 9.54), new GeoPoint(47.13, 9.54));

    @Test
    void orders_from_within_a_new_border_belong_to_the_new_outlet_at_once() {
        database.update("update territory set border = null where id = 'oberland-sued'");
        put("balzers", outlet("oberland", "Balzers", BALZERS));

        var order = api.as("agent").post("/api/work-orders", Requests.request(new GeoPoint(47.0676, 9.5036)));

        assertThat(order.json().path("territory").asString()).isEqualTo("balzers");
    }

    @Test
    void a_partner_drawn_within_an_outlet_gets_its_orders_whatever_its_id() {
        assertThat(put("z-partner", partner(0, AROUND_VADUZ)).status()).isEqualTo(201);

        var within = api.as("agent").post("/api/work-orders", Requests.request(Places.VADUZ));
        var beside = api.as("agent").post("/api/work-orders", Requests.request(Places.SCHAAN));

        assertThat(within.json().path("territory").asString()).isEqualTo("z-partner");
        assertThat(beside.json().path("territory").asString()).isEqualTo("oberland-nord");
    }

    @Test
    void customers_follow_a_border_that_is_drawn_or_given_up() {
        customer("Vaduz", "oberland-nord", Places.VADUZ);
        customer("Schaan", "oberland-nord", Places.SCHAAN);
        customer("Bregenz", "oberland-nord", Places.BREGENZ);
        customer("Anybody's", null, Places.VADUZ);
        put("z-partner", partner(0, List.of()));
        assertThat(territoriesOfCustomers()).containsEntry("Vaduz", "oberland-nord");

        put("z-partner", partner(1, AROUND_VADUZ));

        assertThat(territoriesOfCustomers())
                .containsEntry("Vaduz", "z-partner")
                .containsEntry("Schaan", "oberland-nord")
                .containsEntry("Bregenz", "oberland-nord")
                .containsEntry("Anybody's", null);
        assertThat(put("z-partner", givenUp("z-partner")).status()).isEqualTo(200);
        assertThat(territoriesOfCustomers()).containsEntry("Vaduz", "oberland-nord");
    }

    @Test
    void a_border_that_crosses_itself_or_encloses_nothing_is_refused() {
        var bowTie = List.of(BALZERS.get(0), BALZERS.get(2), BALZERS.get(1), BALZERS.get(3));

        assertWrong(put("balzers", outlet("oberland", "Balzers", bowTie)), "border");
        assertWrong(put("balzers", outlet("oberland", "Balzers", BALZERS.subList(0, 2))), "border");
    }

    private static SaveTerritory partner(int version, List<GeoPoint> border) {
        return new SaveTerritory(version, "oberland-nord", TerritoryKind.PARTNER, "Within", ZONE, "", border, true);
    }

    private void customer(String name, @Nullable String territory, GeoPoint place) {
        database.update(
                "insert into customer (region, id, territory, name, phone, address, lat, lon)"
                        + " values ('oberland', gen_random_uuid(), ?, ?, '+423 1', 'Street', ?, ?)",
                territory,
                name,
                place.lat(),
                place.lon());
    }

    private Map<String, @Nullable String> territoriesOfCustomers() {
        var found = new HashMap<String, @Nullable String>();
        database.query("select name, territory from customer", row -> {
            found.put(row.getString("name"), row.getString("territory"));
        });
        return found;
    }
}
