package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.SaveUser;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Whoever answers for a customer, a user or a key reads who changed him, though nobody is told of it but the log. */
@PaidanServerTest
@Import(Given.class)
class AuditedTerritoriesIT extends GivenCompany {

    @BeforeEach
    void a_company_with_a_head_office() {
        company.withHeadOffice();
        company.withUser("highland", Role.ADMINISTRATOR, "oberland");
        company.withUser("lowland", Role.ADMINISTRATOR, "unterland");
    }

    @Test
    void a_customer_that_is_saved_or_erased_is_in_his_region_s_chain() {
        var id = UUID.randomUUID();
        put(
                "highland",
                "/api/setup/customers/" + id,
                new SaveCustomer(
                        0,
                        "K-7",
                        "Anna Beck",
                        "+423 230 10 10",
                        "gold",
                        null,
                        List.of(),
                        "Städtle 1, Vaduz",
                        Places.VADUZ));
        api.as("chief").postText("/api/setup/customers/" + id + "/erasure", "");

        assertThat(acts("highland")).containsExactly(AuditAct.CUSTOMER_ERASED, AuditAct.CUSTOMER_SAVED);
        assertThat(acts("chief")).contains(AuditAct.CUSTOMER_ERASED, AuditAct.CUSTOMER_SAVED);
        assertThat(acts("lowland")).isEmpty();
        assertThat(lines("highland").getFirst().about()).isNotEmpty();
        assertThat(lines("highland").getLast().detail())
                .contains("\"number\":\"K-7\"", "gold")
                .doesNotContain("Anna", "230 10 10", "Städtle");
    }

    @Test
    void a_user_who_is_saved_is_in_the_chains_of_all_he_answers_for_and_of_what_is_taken_from_him() {
        var id = UUID.randomUUID();
        put("chief", "/api/setup/users/" + id, user(0, "oberland-nord", "unterland"));
        assertThat(acts("highland")).containsExactly(AuditAct.USER_SAVED);
        assertThat(acts("lowland")).containsExactly(AuditAct.USER_SAVED);

        put("chief", "/api/setup/users/" + id, user(1, "oberland-nord"));

        assertThat(acts("highland")).hasSize(2);
        assertThat(acts("lowland")).as("he was theirs until now").hasSize(2);
        assertThat(lines("highland").getFirst().by().name()).isEqualTo("CHIEF");
    }

    @Test
    void a_key_is_in_its_region_s_chain_when_it_is_made_and_when_it_is_revoked() {
        var id = UUID.randomUUID();
        var key = new CreateApiKey(id, "ERP", Role.AGENT, List.of("oberland"), null);
        assertThat(api.as("highland").post("/api/setup/api-keys", key).status()).isEqualTo(201);
        assertThat(api.as("chief").delete("/api/setup/api-keys/" + id).status()).isBetween(200, 204);

        assertThat(acts("highland")).containsExactly(AuditAct.API_KEY_CHANGED, AuditAct.API_KEY_CHANGED);
    }

    @Test
    void a_save_that_changes_nothing_leaves_nothing() {
        var id = UUID.randomUUID();
        var customer = new SaveCustomer(
                0, "K-7", "Anna", "+423 230 10 10", null, null, List.of(), "Städtle 1, Vaduz", Places.VADUZ);
        put("highland", "/api/setup/customers/" + id, customer);
        put("chief", "/api/setup/retention", new SaveRetentionPolicy(0, 14, 400));

        put("highland", "/api/setup/customers/" + id, customer);
        put("chief", "/api/setup/retention", new SaveRetentionPolicy(1, 14, 400));

        assertThat(acts("chief")).containsExactlyInAnyOrder(AuditAct.CUSTOMER_SAVED, AuditAct.RETENTION_SAVED);
    }

    @Test
    void who_is_of_head_office_alone_stays_in_the_company_s_chain() {
        put("chief", "/api/setup/users/" + UUID.randomUUID(), user(0, "hq"));

        assertThat(acts("highland")).isEmpty();
        assertThat(lines("chief"))
                .filteredOn(line -> line.act() == AuditAct.USER_SAVED)
                .singleElement()
                .extracting(AuditLine::region)
                .isEqualTo(AuditLine.COMPANY);
    }

    @Test
    void who_exports_is_in_the_chains_of_what_he_sees_and_whoever_may_not_leaves_nothing() {
        company.withUser("desk", Role.DISPATCHER, "oberland-nord");
        company.withUser("store", Role.STOREKEEPER, "oberland");
        assertThat(api.as("desk").get("/api/sheets/WORK_ORDERS?format=CSV").status())
                .isEqualTo(200);
        assertThat(api.as("store").get("/api/sheets/USERS").status()).isEqualTo(403);

        assertThat(lines("highland")).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo(AuditAct.RECORDS_EXPORTED);
            assertThat(line.by().name()).isEqualTo("DESK");
            assertThat(line.about()).extracting(AuditName::name).containsExactly("WORK_ORDERS");
            assertThat(line.detail()).contains("CSV");
        });
        assertThat(acts("lowland")).isEmpty();

        assertThat(api.as("chief").get("/api/sheets/WORK_ORDERS").status()).isEqualTo(200);
        assertThat(acts("highland")).as("what head office does is its own").hasSize(1);
        assertThat(lines("chief"))
                .filteredOn(line -> line.act() == AuditAct.RECORDS_EXPORTED)
                .extracting(AuditLine::region)
                .containsExactlyInAnyOrder("oberland", AuditLine.COMPANY);
    }

    private static SaveUser user(int version, String... territories) {
        return new SaveUser(
                version,
                "beat",
                "Beat Frick",
                Role.DISPATCHER,
                List.of(territories),
                null,
                null,
                true,
                version == 0 ? "a long enough one" : null);
    }

    private void put(String who, String path, Object sent) {
        var reply = api.as(who).put(path, sent);
        assertThat(reply.status()).as(reply.toString()).isBetween(200, 201);
    }

    private List<AuditAct> acts(String who) {
        return lines(who).stream().map(AuditLine::act).toList();
    }

    /** But for sign-ins. */
    private List<AuditLine> lines(String who) {
        return api.as(who).get("/api/setup/audit").as(AuditPage.class).lines().stream()
                .filter(line -> line.act() != AuditAct.SIGNED_IN)
                .toList();
    }
}
