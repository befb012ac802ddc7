package io.paidan.server.dispatch;

import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.PaidanServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** An order is handed on to another outlet of its region. */
@PaidanServerTest
@Import(Given.class)
class ForwardingIT extends DispatchedOrders {

    @Autowired
    JdbcTemplate database;

    @Test
    void forwarding_moves_the_order_to_the_outlet_of_its_region_and_can_be_taken_back() {
        var order = given.order(aWorkOrder());

        var forwarded =
                set("dispatcher", order, DispatchMode.FORWARD, "oberland-sued").as(WorkOrderSummary.class);

        assertThat(forwarded.territory()).isEqualTo("oberland-sued");
        assertThat(forwarded.dispatch().forwardedTo()).isEqualTo("oberland-sued");
        assertThat(set("dispatcher", order, DispatchMode.MANUAL, null).status()).isEqualTo(200);
        assertThat(assign("dispatcher", order, given.engineer("e03", "oberland-sued", Places.TRIESEN))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void forwarding_needs_an_outlet_of_the_same_region() {
        var order = given.order(aWorkOrder());

        assertThat(set("dispatcher", order, DispatchMode.FORWARD, null).code()).isEqualTo(ProblemCode.INVALID);
        assertThat(set("dispatcher", order, DispatchMode.FORWARD, "unterland-west")
                        .code())
                .isEqualTo(ProblemCode.NOT_FOUND);
        assertThat(set("dispatcher", order, DispatchMode.FORWARD, "atlantis").code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void nothing_is_forwarded_to_an_outlet_that_was_given_up_nor_to_a_region() {
        var order = given.order(aWorkOrder());
        database.update("update territory set active = false where id = 'oberland-sued'");

        for (var none : List.of("oberland-sued", "oberland")) {
            var refused = set("dispatcher", order, DispatchMode.FORWARD, none);
            assertThat(refused.code()).as(none).isEqualTo(ProblemCode.INVALID);
            assertThat(refused.problem().errors())
                    .extracting(FieldProblem::field)
                    .containsExactly("forwardTo");
        }
        assertThat(details(order).order().territory()).isEqualTo("oberland-nord");
    }
}
