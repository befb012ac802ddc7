package io.paidan.server.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.session.ApiKeySummary;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.Role;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.stock.StoreDetails;
import io.paidan.server.given.Given;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

/** Customers, people and keys are set up only by whoever sees all that they see. */
@PaidanServerTest
@Import(Given.class)
class SetupListsIT {

    private static final Set<String> OF_NORTH = Set.of("northern", "north", "store", "e-nord");
    private static final Set<String> OF_LOWLAND = Set.of("lowland", "west", "e-west");
    private static final Set<String> OF_HIGHLAND = Set.of(
            "highland", "regional", "south", "other", "e-sued", "e-partner", "northern", "north", "store", "e-nord");

    /** By administrator: those who see nothing that he does not. */
    private static final Map<String, Set<String>> PEOPLE =
            Map.of("regional", OF_HIGHLAND, "northern", OF_NORTH, "lowland", OF_LOWLAND);

    /** By who sets up customers: the territories of those he does. */
    private static final Map<String, Set<String>> CUSTOMERS = Map.of(
            "chief", FourTerritories.SEEN.get("chief"),
            "highland", FourTerritories.SEEN.get("highland"),
            "regional", FourTerritories.SEEN.get("highland"),
            "northern", Set.of("oberland-nord"),
            "west", Set.of("unterland-west"));

    /** By who sets up stores: the territories of the vans he does. */
    private static final Map<String, Set<String>> STORES = Map.of(
            "chief", FourTerritories.SEEN.get("chief"),
            "highland", FourTerritories.SEEN.get("highland"),
            "regional", FourTerritories.SEEN.get("highland"),
            "northern", Set.of("oberland-nord"),
            "store", Set.of("oberland-nord"),
            "west", Set.of("unterland-west"));

    static final Set<String> ADMINISTRATORS = PEOPLE.keySet();
    static final Set<String> WHO_SETS_UP_CUSTOMERS = CUSTOMERS.keySet();
    static final Set<String> WHO_SETS_UP_STORES = STORES.keySet();

    @Autowired
    ApiClient api;

    FourTerritories company;

    @BeforeEach
    void one_of_everything_everywhere(
            @Autowired Given given, @Autowired TestCompany people, @Autowired JdbcTemplate database) {
        company = new FourTerritories(given, people, database);
        people.withUser("regional", Role.ADMINISTRATOR, "oberland");
        people.withUser("northern", Role.ADMINISTRATOR, "oberland-nord");
    }

    @ParameterizedTest
    @FieldSource("ADMINISTRATORS")
    void users_who_see_more_are_in_no_list(String administrator) {
        var users = api.as(administrator).get("/api/setup/users").as(new TypeReference<List<UserDetails>>() {});

        assertThat(users)
                .extracting(UserDetails::username)
                .containsExactlyInAnyOrderElementsOf(PEOPLE.get(administrator));
    }

    @ParameterizedTest
    @FieldSource("ADMINISTRATORS")
    void nor_is_where_they_are_told_anything(String administrator) {
        var contacts =
                api.as(administrator).get("/api/setup/notice-contacts").as(new TypeReference<List<UserContact>>() {});

        assertThat(contacts)
                .extracting(UserContact::username)
                .containsExactlyInAnyOrderElementsOf(PEOPLE.get(administrator));
    }

    @Test
    void keys_that_see_more_are_in_no_list() {
        var chief = api.as("chief");
        List.of("hq", "oberland", "oberland-nord", "oberland-sued", "unterland", "unterland-west")
                .forEach(territory -> key(chief, territory));
        key(chief, "oberland-nord", "unterland-west");

        assertThat(keys("chief")).hasSize(7);
        assertThat(keys("regional")).containsExactlyInAnyOrder("oberland", "oberland-nord", "oberland-sued");
        assertThat(keys("northern")).containsExactly("oberland-nord");
        assertThat(keys("lowland")).containsExactlyInAnyOrder("unterland", "unterland-west");
    }

    @ParameterizedTest
    @FieldSource("WHO_SETS_UP_CUSTOMERS")
    void customers_are_listed_and_searched_only_within_ones_territories(String username) {
        for (var list : List.of("/api/setup/customers", "/api/setup/customers?q=4232321010")) {
            var customers = api.as(username).get(list).as(new TypeReference<List<CustomerDetails>>() {});

            assertThat(company.of(customers.stream().map(CustomerDetails::id).toList()))
                    .as(list)
                    .isEqualTo(CUSTOMERS.get(username));
        }
    }

    @ParameterizedTest
    @FieldSource("WHO_SETS_UP_CUSTOMERS")
    void assets_are_listed_and_searched_only_where_their_customers_are(String username) {
        for (var list : List.of("/api/setup/assets", "/api/setup/assets?q=Boiler", "/api/setup/assets?q=4232321010")) {
            var assets = api.as(username).get(list).as(new TypeReference<List<AssetDetails>>() {});

            assertThat(company.of(assets.stream().map(AssetDetails::id).toList()))
                    .as(list)
                    .isEqualTo(CUSTOMERS.get(username));
        }
    }

    @ParameterizedTest
    @FieldSource("WHO_SETS_UP_STORES")
    void stores_are_listed_only_within_ones_territories(String username) {
        var stores = api.as(username).get("/api/setup/stores").as(new TypeReference<List<StoreDetails>>() {});

        assertThat(company.of(stores.stream().map(StoreDetails::id).toList())).isEqualTo(STORES.get(username));
        assertThat(stores)
                .extracting(StoreDetails::territory)
                .containsExactlyInAnyOrderElementsOf(STORES.get(username));
    }

    private List<String> keys(String administrator) {
        return api.as(administrator).get("/api/setup/api-keys").as(new TypeReference<List<ApiKeySummary>>() {}).stream()
                .map(ApiKeySummary::name)
                .toList();
    }

    private static void key(ApiClient chief, String... territories) {
        var sees = List.of(territories);
        var made = chief.post(
                "/api/setup/api-keys",
                new CreateApiKey(UUID.randomUUID(), String.join(" ", sees), Role.DISPATCHER, sees, null));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }
}
