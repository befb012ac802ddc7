package io.paidan.server.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.customer.CustomerSummary;
import io.paidan.contract.session.Role;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestCompany;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.type.TypeReference;

@PaidanServerTest
@Import(Given.class)
class CustomerControllerIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    JdbcTemplate database;

    final UUID id = UUID.randomUUID();

    @BeforeEach
    void a_customer_in_vaduz() {
        given.company();
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

    private List<CustomerSummary> list(String username, String phone) {
        return api.as(username).get("/api/customers?phone=" + phone).as(new TypeReference<List<CustomerSummary>>() {});
    }
}
