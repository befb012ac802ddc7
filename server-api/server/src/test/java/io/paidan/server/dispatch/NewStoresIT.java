package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.CountStock;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.stock.SaveStore;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** Stores that a company has just set up are where dispatching looks for parts. */
@PaidanServerTest
@Import(Given.class)
class NewStoresIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    final UUID store = UUID.randomUUID();
    UUID li;
    UUID wang;
    UUID order;

    @BeforeEach
    void an_order_that_needs_a_part_nobody_has() {
        given.company();
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        wang = given.engineer("e02", "oberland-nord", Places.SCHAAN);
        api.as("admin").put("/api/setup/parts/4711", new SavePart(0, "Valve", "阀门", "heater", "piece"));
        order = given.order(aWorkOrder().at(Places.SCHAAN));
        database.update("update work_order set required_parts = '[{\"partNumber\": \"4711\", \"quantity\": 1}]'");
        assertThat(candidates())
                .hasSize(2)
                .allSatisfy(candidate ->
                        assertThat(candidate.verdicts()).containsExactly(new Verdict.PartMissing("4711", 1, null)));
    }

    @Test
    void the_part_in_a_new_outlet_store_is_fetched_on_the_way() {
        set(new SaveStore(0, StoreKind.OUTLET, "Vaduz", "oberland-nord", null, Places.VADUZ));

        assertThat(candidates())
                .allSatisfy(candidate -> assertThat(candidate.isFit()).isTrue());
        var assigned = api.as("dispatcher")
                .post(
                        "/api/work-orders/" + order + "/visits",
                        new AssignVisit(UUID.randomUUID(), li, 1, null, "because"));
        assertThat(assigned.status()).as(assigned.toString()).isEqualTo(201);
        assertThat(database.queryForObject("select via_store_id from visit", UUID.class))
                .isEqualTo(store);
    }

    @Test
    void the_part_in_a_new_van_makes_its_engineer_fit_and_is_told_of_to_the_others() {
        set(new SaveStore(0, StoreKind.VAN, "FL 4711", null, wang, null));

        assertThat(candidates().getFirst().engineerId()).isEqualTo(wang);
        assertThat(candidates().getFirst().isFit()).isTrue();
        assertThat(candidates().getLast().verdicts())
                .singleElement()
                .isInstanceOfSatisfying(
                        Verdict.PartMissing.class,
                        missing -> assertThat(missing.heldBy()).isNotNull());
    }

    private void set(SaveStore sent) {
        var keeper = api.as("storekeeper");
        assertThat(keeper.put("/api/setup/stores/" + store, sent).status()).isEqualTo(201);
        assertThat(keeper.put("/api/stock/" + store + "/4711", new CountStock(2))
                        .status())
                .isEqualTo(200);
    }

    private List<Candidate> candidates() {
        return api.as("dispatcher")
                .get("/api/work-orders/" + order + "/candidates")
                .as(new TypeReference<>() {});
    }
}
