package io.paidan.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.engineer.BlockingCustomer;
import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class CustomerControllerIT extends GivenCompany {

    final UUID id = UUID.randomUUID();

    @BeforeEach
    void a_customer_in_vaduz() {
        company.withUser("lowland", Role.AGENT, "unterland");
        database.update(
                "insert into customer values ('oberland', ?, '王芳', '+4232321010', 'gold', 'Städtle 1', 47.1410, 9.5209)",
                id);
    }

    @Test
    void a_customer_is_recalled_by_his_telephone_number() {
        assertThat(list("agent", "%2B4232321010"))
                .containsExactly(
                        new CustomerSummary(id, "oberland", "王芳", "+4232321010", "gold", "Städtle 1", Places.VADUZ));
        assertThat(list("agent", "%2B423232101")).isEmpty();
    }

    @Test
    void customers_of_another_region_stay_unknown() {
        assertThat(list("lowland", "%2B4232321010")).isEmpty();
    }

    @Test
    void customers_are_found_by_all_the_words_in_whichever_of_their_fields() {
        database.update("update customer set number = 'K-7' where id = ?", id);
        customer("K-9", "Anna Beck", "Städtle 12");
        customer("K-8", "Beat 50% Beck", "Aeulestrasse 2");

        assertThat(search("")).containsExactly("K-7", "K-8", "K-9");
        assertThat(search("städtle")).containsExactly("K-7", "K-9");
        assertThat(search("beck 12")).containsExactly("K-9");
        assertThat(search("王芳 k-7")).containsExactly("K-7");
        assertThat(search("50%")).containsExactly("K-8");
        assertThat(search("5_%")).isEmpty();
    }

    @Test
    void a_list_tells_of_its_own_territories_and_of_no_more_than_it_says() {
        database.update("""
                insert into customer (region, id, number, name, phone, address, lat, lon)
                select 'oberland', gen_random_uuid(), 'N-' || n, 'Customer ' || n, '+423 ' || n, 'Street', 47.14, 9.52
                from generate_series(1, 300) n
                """);
        company.withUser("lowland-supervisor", Role.SUPERVISOR, "unterland");

        assertThat(search("customer")).hasSize(CustomerDetails.MOST_LISTED);
        assertThat(api.as("lowland-supervisor")
                        .get("/api/setup/customers")
                        .as(new TypeReference<List<CustomerDetails>>() {}))
                .isEmpty();
    }

    @Test
    void a_customer_who_moves_belongs_to_the_territory_of_his_new_place() {
        database.update("update customer set number = 'K-7', territory = 'oberland-nord' where id = ?", id);
        company.withUser("south", Role.SUPERVISOR, "oberland-sued");
        var supervisor = api.as("supervisor");
        var stored = supervisor
                .get("/api/setup/customers/" + id)
                .as(CustomerDetails.class)
                .edit();

        var moved = supervisor.put("/api/setup/customers/" + id, at(stored, "Landstrasse 4, Triesen", Places.TRIESEN));

        assertThat(moved.status()).isEqualTo(200);
        assertThat(territory()).isEqualTo("oberland-sued");
        assertThat(api.as("south").get("/api/setup/customers/" + id).status()).isEqualTo(200);
        var again = moved.as(CustomerDetails.class).edit();
        database.update("update customer set territory = 'oberland' where id = ?", id);
        supervisor.put("/api/setup/customers/" + id, at(again, "Landstrasse 5, Triesen", Places.TRIESEN));
        assertThat(territory()).as("he stayed where he was").isEqualTo("oberland");
    }

    @Test
    void a_customer_names_whom_he_asks_for_and_whom_he_does_not_want() {
        var wanted = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var unwanted = given.engineer("e02", "oberland-nord", Places.SCHAAN);
        database.update("update customer set number = 'K-7', territory = 'oberland-nord' where id = ?", id);

        var reply = save("supervisor", wishes(stored("supervisor"), wanted, List.of(unwanted)));

        assertThat(reply.status()).isEqualTo(200);
        var saved = reply.as(CustomerDetails.class);
        assertThat(saved.preferredEngineerId()).isEqualTo(wanted);
        assertThat(saved.blockedEngineerIds()).containsExactly(unwanted);
        assertThat(saved.version()).isEqualTo(2);
        assertThat(stored("supervisor")).isEqualTo(saved.edit());
        assertThat(api.as("supervisor")
                        .get("/api/setup/engineers/" + unwanted)
                        .as(EngineerDetails.class)
                        .blockedBy())
                .extracting(BlockingCustomer::id)
                .containsExactly(id);
    }

    @Test
    void nobody_is_wanted_and_unwanted_named_twice_or_of_another_region() {
        var one = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var other = given.engineer("e02", "oberland-nord", Places.SCHAAN);
        var lowlander = given.engineer("e03", "unterland-west", Places.ESCHEN);
        database.update("update customer set number = 'K-7' where id = ?", id);
        var seen = stored("admin");

        assertThat(save("admin", wishes(seen, one, List.of(one))).problem().errors())
                .extracting(FieldProblem::message)
                .containsExactly("He cannot be preferred and not wanted at once. Leave him in one of the two.");
        assertThat(save("admin", wishes(seen, null, List.of(other, other)))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("blockedEngineerIds");
        assertThat(save("admin", wishes(seen, lowlander, List.of(UUID.randomUUID())))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("preferredEngineerId", "blockedEngineerIds");
        assertThat(stored("admin")).isEqualTo(seen);
    }

    @Test
    void an_engineer_one_does_not_see_may_stay_and_cannot_be_added() {
        var southern = given.engineer("e01", "oberland-sued", Places.TRIESEN);
        var southernToo = given.engineer("e02", "oberland-sued", Places.TRIESEN);
        company.withUser("north", Role.SUPERVISOR, "oberland-nord");
        database.update(
                "update customer set number = 'K-7', territory = 'oberland-nord', preferred_engineer_id = ? where id = ?",
                southern,
                id);
        var seen = stored("north");

        assertThat(seen.preferredEngineerId()).isEqualTo(southern);
        assertThat(save("north", wishes(seen, southern, List.of(southernToo))).status())
                .isEqualTo(400);
        assertThat(save("north", at(seen, "Städtle 2, Vaduz", Places.VADUZ)).status())
                .isEqualTo(200);
        assertThat(stored("north").preferredEngineerId()).isEqualTo(southern);
    }

    private SaveCustomer stored(String username) {
        return api.as(username)
                .get("/api/setup/customers/" + id)
                .as(CustomerDetails.class)
                .edit();
    }

    private ApiReply save(String username, SaveCustomer sent) {
        return api.as(username).put("/api/setup/customers/" + id, sent);
    }

    private static SaveCustomer wishes(SaveCustomer seen, @Nullable UUID preferred, List<UUID> blocked) {
        return new SaveCustomer(
                seen.version(),
                seen.number(),
                seen.name(),
                seen.phone(),
                seen.tier(),
                preferred,
                blocked,
                seen.address(),
                seen.place());
    }

    private static SaveCustomer at(SaveCustomer seen, String address, GeoPoint place) {
        return new SaveCustomer(
                seen.version(),
                seen.number(),
                seen.name(),
                seen.phone(),
                seen.tier(),
                seen.preferredEngineerId(),
                seen.blockedEngineerIds(),
                address,
                place);
    }

    private String territory() {
        return database.queryForObject("select territory from customer where id = ?", String.class, id);
    }

    private void customer(String number, String name, String address) {
        database.update(
                "insert into customer (region, id, number, name, phone, address, lat, lon)"
                        + " values ('oberland', gen_random_uuid(), ?, ?, '+423 1', ?, 47.14, 9.52)",
                number,
                name,
                address);
    }

    private List<String> search(String words) {
        return api
                .as("supervisor")
                .get("/api/setup/customers?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .as(new TypeReference<List<CustomerDetails>>() {})
                .stream()
                .map(CustomerDetails::number)
                .toList();
    }

    private List<CustomerSummary> list(String username, String phone) {
        return api.as(username).get("/api/customers?phone=" + phone).as(new TypeReference<List<CustomerSummary>>() {});
    }
}
