package io.paidan.server.workorder;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderPage;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.database.SearchWords;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import io.paidan.server.testing.TestCompany;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@PaidanServerTest
@Import(Given.class)
class WorkOrderListIT {

    @Autowired
    Given given;

    @Autowired
    TestCompany company;

    @Autowired
    ApiClient api;

    @Autowired
    WorkOrderListMapper lists;

    ApiClient agent;

    @BeforeEach
    void an_agent() {
        given.company();
        agent = api.as("agent");
    }

    @Test
    void page_by_page_every_order_comes_once_the_newest_first() {
        var newestFirst = new ArrayList<UUID>();
        for (var i = 0; i < 25; i++) {
            var territory = i % 2 == 0 ? "oberland-nord" : "unterland-west";
            var createdAt = TestClock.START.plusSeconds(i / 3);
            newestFirst.addFirst(given.order(aWorkOrder().in(territory).createdAt(createdAt)));
        }

        var seen = new ArrayList<WorkOrderSummary>();
        var page = list("?limit=10");
        seen.addAll(page.orders());
        while (page.next() != null) {
            page = list("?limit=10&after=" + encoded(page.next()));
            seen.addAll(page.orders());
        }

        assertThat(seen).extracting(WorkOrderSummary::id).containsExactlyInAnyOrderElementsOf(newestFirst);
        assertThat(seen).extracting(WorkOrderSummary::createdAt).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 100})
    void however_many_of_the_newest_are_looked_through_first_the_same_is_found(int newest) {
        var wanted = new ArrayList<UUID>();
        for (var i = 0; i < 24; i++) {
            var order = aWorkOrder()
                    .in(i % 3 == 0 ? "unterland-west" : "oberland-nord")
                    .createdAt(TestClock.START.plusSeconds(i / 2));
            var id = given.order(i % 4 == 1 || i < 5 ? order.titled("Boiler out") : order);
            if (i % 4 == 1 || i < 5) {
                wanted.addFirst(id);
            }
        }
        var scope =
                new Scope(List.of("oberland", "unterland"), List.of("oberland-nord", "unterland-west"), null, false);
        var words = Objects.requireNonNull(SearchWords.of("boiler"));

        var search = new OrderSearch(lists, newest, 3 * newest);
        var all = search.find(scope, null, words, true, null, 50);
        var four = search.find(scope, null, words, true, null, 4);

        assertThat(all).extracting(WorkOrderSummary::id).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(all).extracting(WorkOrderSummary::createdAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(four).isEqualTo(all.subList(0, 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"260321-0002", "BOILER", "陈刚", "78 90", "7890", "+4237890", "100 % humid", "a_b"})
    void words_are_found_in_number_title_customer_and_phone(String words) {
        given.order(aWorkOrder());
        var wanted = given.order(aWorkOrder().titled("Boiler a_b, 100 % humid").from("陈刚先生", "+423 78 90"));
        given.order(aWorkOrder().titled("axb, 100 or more humid"));

        assertThat(list("?q=" + encoded(words)).orders())
                .extracting(WorkOrderSummary::id)
                .containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BOILER",
                "陈刚",
                "欧阳小𬭎",
                "2471147",
                "4232471147",
                "+423 247 1147",
                "100 % humid",
                "a_b",
                "刚·欧 boil"
            })
    void words_are_found_by_the_indexes_too(String words) {
        var wanted = anOldBoiler();

        assertThat(findByIndexes(words, true)).extracting(WorkOrderSummary::id).containsExactly(wanted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2471147", "247 1147", "boiler 2471147"})
    void the_indexes_find_nothing_by_what_is_masked(String words) {
        anOldBoiler();

        assertThat(findByIndexes(words, true)).hasSize(1);
        assertThat(findByIndexes(words, false)).isEmpty();
    }

    /** With two newer orders before it. */
    private UUID anOldBoiler() {
        given.order(aWorkOrder());
        given.order(aWorkOrder().titled("axb, 100 or more humid"));
        return given.order(aWorkOrder()
                .titled("Boiler a_b, 100 % humid")
                .from("陈刚·欧阳小𬭎", "+423 2471147")
                .createdAt(TestClock.START.minusSeconds(60)));
    }

    private List<WorkOrderSummary> findByIndexes(String words, boolean personalData) {
        var scope = new Scope(List.of("oberland"), List.of("oberland-nord"), null, false);
        var searched = Objects.requireNonNull(SearchWords.of(words));
        return new OrderSearch(lists, 1, 1).find(scope, null, searched, personalData, null, 50);
    }

    @Test
    void a_status_narrows_the_list() {
        given.order(aWorkOrder());
        var closed = given.order(aWorkOrder().that(WorkOrderStatus.CLOSED));

        assertThat(list("?status=CLOSED").orders())
                .extracting(WorkOrderSummary::id)
                .containsExactly(closed);
    }

    @Test
    void a_place_to_go_on_from_that_is_none_of_ours_is_refused() {
        assertThat(agent.get("/api/work-orders?after=x").code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void an_unknown_status_is_refused() {
        assertThat(agent.get("/api/work-orders?status=LOST").code()).isEqualTo(ProblemCode.INVALID);
    }

    @Test
    void nothing_of_another_territory_is_listed_or_found_or_opened() {
        company.withUser("south", Role.AGENT, "oberland-sued");
        var south = api.as("south");
        var order = given.order(aWorkOrder().in("oberland-nord").titled("Secret boiler"));

        assertThat(south.get("/api/work-orders").as(WorkOrderPage.class).orders())
                .isEmpty();
        assertThat(south.get("/api/work-orders?q=Secret")
                        .as(WorkOrderPage.class)
                        .orders())
                .isEmpty();
        assertThat(south.get("/api/work-orders/" + order).code()).isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(south.get("/api/work-orders/" + order + "/candidates").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    private WorkOrderPage list(String query) {
        return agent.get("/api/work-orders" + query).as(WorkOrderPage.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
