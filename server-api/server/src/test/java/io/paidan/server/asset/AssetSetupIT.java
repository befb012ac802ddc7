package io.paidan.server.asset;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.GivenCompany;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class AssetSetupIT extends GivenCompany {

    private static final LocalDate INSTALLED = LocalDate.of(2025, 3, 1);

    final UUID id = UUID.randomUUID();
    final UUID wang = UUID.randomUUID();
    final UUID beck = UUID.randomUUID();
    final UUID westerner = UUID.randomUUID();
    UUID li;

    @BeforeEach
    void customers_in_two_regions() {
        company.withUser("south", Role.SUPERVISOR, "oberland-sued");
        li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        customer(wang, "oberland", "oberland-nord", "K-1", "王芳");
        customer(beck, "oberland", "oberland-nord", "K-2", "Anna Beck");
        customer(westerner, "unterland", "unterland-west", "K-3", "Wendelin West");
    }

    @Test
    void an_asset_is_made_changed_and_removed_and_the_log_says_who_did() {
        var admin = api.as("admin");

        var made = put(admin, asset(0, "A-1", wang, li));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.as(AssetDetails.class))
                .extracting(
                        AssetDetails::region,
                        AssetDetails::customerNumber,
                        AssetDetails::customerName,
                        AssetDetails::engineerCode,
                        AssetDetails::version)
                .containsExactly("oberland", "K-1", "王芳", "e01", 1);
        assertThat(put(admin, asset(0, "A-1", wang, li)).status())
                .as("the same again")
                .isEqualTo(200);
        var sold = put(admin, asset(1, "A-1", beck, null)).as(AssetDetails.class);
        assertThat(sold).extracting(AssetDetails::customerName).isEqualTo("Anna Beck");

        assertThat(remove(admin, 1).code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(remove(admin, 2).status()).isEqualTo(204);
        assertThat(search("")).isEmpty();
        assertThat(admin.get("/api/setup/audit?act=ASSET_CHANGED")
                        .as(AuditPage.class)
                        .lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.act()).isEqualTo(AuditAct.ASSET_CHANGED));
    }

    @Test
    void the_second_of_two_people_is_told_who_changed_what() {
        put(api.as("admin"), asset(0, "A-1", wang, null));
        put(api.as("admin"), asset(1, "A-1", wang, li));

        var second = put(api.as("supervisor"), asset(1, "A-7", wang, null));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem().detail()).contains("ADMIN", "A-1");
        assertThat(second.problem().values()).containsEntry("fields", "number, engineerId");
    }

    @Test
    void assets_are_found_by_their_own_words_or_those_of_their_customer() {
        var admin = api.as("admin");
        put(admin, asset(0, "A-1", wang, null));
        admin.put(
                path(UUID.randomUUID()),
                new SaveAsset(0, "A-2", beck, "heater", "暖气 50% Plus", null, null, null, null));

        assertThat(search("")).containsExactly("A-1", "A-2");
        assertThat(search("vitodens 0815")).containsExactly("A-1");
        assertThat(search("王芳")).containsExactly("A-1");
        assertThat(search("anna k-2")).containsExactly("A-2");
        assertThat(search("暖气")).containsExactly("A-2");
        assertThat(search("50%")).containsExactly("A-2");
        assertThat(search("5_%")).isEmpty();
        assertThat(search("vitodens anna")).isEmpty();
    }

    @Test
    void a_list_tells_of_no_more_than_it_says() {
        database.update("""
                insert into asset (region, id, number, customer_id, category, model)
                select 'oberland', gen_random_uuid(), 'N-' || n, ?, 'heater', 'Boiler' from generate_series(1, 300) n
                """, wang);

        assertThat(search("boiler")).hasSize(AssetDetails.MOST_LISTED);
        assertThat(search("K-1")).hasSize(AssetDetails.MOST_LISTED);
    }

    @Test
    void what_does_not_fit_is_told_at_its_field() {
        var admin = api.as("admin");
        put(admin, asset(0, "A-1", wang, null));

        assertThat(wrong(admin.put(path(UUID.randomUUID()), asset(0, "A-1", beck, null))))
                .containsExactly("number");
        assertThat(wrong(admin.put(path(UUID.randomUUID()), asset(0, "A-2", UUID.randomUUID(), null))))
                .containsExactly("customerId");
        assertThat(wrong(admin.put(
                        path(UUID.randomUUID()),
                        new SaveAsset(
                                0,
                                "A-2",
                                wang,
                                "spaceship",
                                "M",
                                null,
                                INSTALLED,
                                INSTALLED.minusDays(1),
                                UUID.randomUUID()))))
                .containsExactly("category", "warrantyUntil", "engineerId");
        assertThat(wrong(put(admin, asset(1, "A-1", westerner, null)))).containsExactly("customerId");
        assertThat(put(admin.in(Locale.SIMPLIFIED_CHINESE), asset(1, "A-1", westerner, null))
                        .problem()
                        .errors())
                .extracting(FieldProblem::message)
                .containsExactly("该客户属于另一区域。请为其新建设备，并删除此设备。");
        assertThat(search("")).containsExactly("A-1");
    }

    @Test
    void whoever_does_not_see_the_customer_does_not_see_what_he_has() {
        put(api.as("admin"), asset(0, "A-1", wang, li));
        var south = api.as("south");

        assertThat(south.get("/api/setup/assets").body()).isEqualTo("[]");
        assertThat(south.get(path(id)).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(put(south, asset(1, "A-1", wang, null)).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(remove(south, 1).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(wrong(south.put(path(UUID.randomUUID()), asset(0, "A-9", wang, null))))
                .containsExactly("customerId");
    }

    @Test
    void the_engineer_one_does_not_see_may_stay_and_another_cannot_be_added() {
        database.update("update customer set territory = 'oberland-sued' where id = ?", wang);
        var other = given.engineer("e02", "oberland-nord", Places.SCHAAN);
        put(api.as("admin"), asset(0, "A-1", wang, li));
        var south = api.as("south");

        assertThat(wrong(put(south, asset(1, "A-1", wang, other)))).containsExactly("engineerId");
        assertThat(put(south, asset(1, "A-7", wang, li)).status()).isEqualTo(200);
    }

    @Test
    void assets_go_with_their_customer_when_he_is_erased() {
        var admin = api.as("admin");
        put(admin, asset(0, "A-1", wang, null));

        assertThat(admin.post("/api/setup/customers/" + wang + "/erasure", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(database.queryForList("select number from asset")).isEmpty();
        assertThat(wrong(put(admin, asset(0, "A-1", wang, null)))).containsExactly("customerId");
    }

    private void customer(UUID customer, String region, String territory, String number, String name) {
        database.update(
                "insert into customer (region, id, territory, number, name, phone, address, lat, lon)"
                        + " values (?, ?, ?, ?, ?, '+423 1', 'Street', 47.14, 9.52)",
                region,
                customer,
                territory,
                number,
                name);
    }

    private static SaveAsset asset(int version, String number, UUID customer, @Nullable UUID engineer) {
        return new SaveAsset(
                version,
                number,
                customer,
                "heater",
                "Vitodens 200",
                "0815",
                INSTALLED,
                INSTALLED.plusYears(5),
                engineer);
    }

    private static String path(UUID asset) {
        return "/api/setup/assets/" + asset;
    }

    private ApiReply put(ApiClient user, SaveAsset sent) {
        return user.put(path(id), sent);
    }

    private ApiReply remove(ApiClient user, int version) {
        return user.delete(path(id) + "?version=" + version);
    }

    private static List<String> wrong(ApiReply reply) {
        return reply.problem().errors().stream().map(FieldProblem::field).toList();
    }

    private List<String> search(String words) {
        return api
                .as("admin")
                .get("/api/setup/assets?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .as(new TypeReference<List<AssetDetails>>() {})
                .stream()
                .map(AssetDetails::number)
                .toList();
    }
}
