package io.paidan.server.retention;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.organisation.Erasure;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.ImportJob;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.testing.PaidanServerTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;

/** A customer who asks to be forgotten. */
@PaidanServerTest
@Import(Given.class)
class ErasureIT extends GivenCompany {

    private final UUID customer = UUID.randomUUID();
    private final String erasure = "/api/setup/customers/" + customer + "/erasure";

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void a_company_with_a_customer() {
        database.update(
                "insert into customer (region, id, name, phone, address, lat, lon)"
                        + " values ('oberland', ?, '王芳', '+4232321010', 'Städtle 1', 47.1410, 9.5209)",
                customer);
    }

    @Test
    void a_customer_is_made_anonymous_at_his_wish_unless_somebody_is_still_working_for_him() {
        var open = given.order(aWorkOrder());
        var ended = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));
        database.update("update work_order set customer_id = ?", customer);

        assertThat(api.as("admin").post(erasure, Map.of()).code()).isEqualTo(ProblemCode.IN_USE);
        database.update("update work_order set status = 'CANCELLED', ended_at = created_at where id = ?", open);
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");
        assertThat(api.as("lowland").post(erasure, Map.of()).code()).isEqualTo(ProblemCode.NOT_FOUND);

        var form = api.as("admin")
                .get("/api/setup/customers/" + customer)
                .as(CustomerDetails.class)
                .edit();

        assertThat(api.as("admin").post(erasure, Map.of()).as(Erasure.class)).isEqualTo(new Erasure(customer, 2));
        assertThat(api.as("admin").put("/api/setup/customers/" + customer, form).code())
                .as("a form that was open meanwhile does not bring him back")
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("admin").get("/api/setup/customers/" + customer).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(api.as("admin").get("/api/setup/customers").as(new TypeReference<List<CustomerDetails>>() {}))
                .isEmpty();
        assertThat(person(ended)).containsEntry("phone", "–");
        assertThat(database.queryForList("select actor from history where kind = 'PersonalDataErased'", String.class))
                .containsExactly("ADMIN", "ADMIN");
        assertThat(database.queryForMap("select name, phone, address from customer"))
                .containsEntry("name", "–")
                .containsEntry("phone", "–")
                .containsEntry("address", "–");
    }

    @Test
    void who_was_erased_is_in_no_sheet_and_his_row_of_an_old_one_does_not_bring_him_back() {
        var before = customerSheet();
        api.as("admin").post(erasure, Map.of());

        var upload = "/api/imports/" + UUID.randomUUID();
        api.as("admin")
                .send(api.as("admin")
                        .request(upload + "?kind=CUSTOMERS&name=old.csv")
                        .header("Content-Type", "application/octet-stream")
                        .PUT(BodyPublishers.ofString(before)));

        var job = await().until(
                        () -> api.as("admin").get(upload).as(ImportJob.class),
                        now -> now.phase() == ImportPhase.CHECKED);
        assertThat(before).contains("王芳");
        assertThat(customerSheet().lines()).as("only the headings").hasSize(1);
        assertThat(job.bad()).isEqualTo(1);
    }

    private String customerSheet() {
        return new String(api.as("admin").bytes("/api/sheets/CUSTOMERS?format=CSV"), StandardCharsets.UTF_8);
    }

    @Test
    void an_order_that_is_being_changed_is_waited_for_and_erased_too() throws Exception {
        var ended = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));
        database.update("update work_order set customer_id = ?", customer);
        var admin = api.as("admin");
        try (var people = Executors.newSingleThreadExecutor()) {
            var erasing = transaction.execute(status -> {
                database.queryForList("select id from work_order where id = ? for update", ended);
                var asked = people.submit(() -> admin.post(erasure, Map.of()));
                await().until(() ->
                        database.queryForObject("select count(*) from pg_locks where not granted", Integer.class) > 0);
                return asked;
            });

            assertThat(erasing.get().as(Erasure.class)).isEqualTo(new Erasure(customer, 1));
        }
        assertThat(person(ended)).containsEntry("phone", "–");
    }

    private Map<String, Object> person(UUID order) {
        return database.queryForMap(
                "select title, customer_name, phone, address, lat, raw_content from work_order where id = ?", order);
    }
}
