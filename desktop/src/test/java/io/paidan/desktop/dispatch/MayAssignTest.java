package io.paidan.desktop.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.store.Orders;
import java.util.List;
import org.junit.jupiter.api.Test;

class MayAssignTest {

    private static final String REGION = "oberland";
    private static final String OUTLET = "oberland-sued";

    private final WorkOrderSummary forwarded = Orders.dispatched(
            Orders.withStatus(
                    BoardFixture.store().findOrder(BoardFixture.order("0042")).orElseThrow(), WorkOrderStatus.READY),
            new DispatchState(
                    DispatchMode.FORWARD, DispatchPhase.FORWARDED, BoardFixture.NOW, OUTLET, null, List.of()));

    @Test
    void what_was_forwarded_is_assigned_by_the_outlet_and_not_over_its_head() {
        assertThat(may(Role.DISPATCHER, OUTLET)).isTrue();
        assertThat(may(Role.PARTNER, OUTLET)).isTrue();
        assertThat(may(Role.DISPATCHER, REGION)).isFalse();
        assertThat(new MayAssign(Role.DISPATCHER, true, List.of("company")).test(forwarded))
                .isFalse();
        assertThat(may(Role.AGENT, OUTLET)).isFalse();
    }

    @Test
    void a_supervisor_may_all_the_same() {
        assertThat(may(Role.SUPERVISOR, REGION)).isTrue();
        assertThat(new MayAssign(Role.ADMINISTRATOR, true, List.of("company")).test(forwarded))
                .isTrue();
    }

    @Test
    void once_somebody_has_it_the_region_may_give_it_to_somebody_else() {
        var scheduled = Orders.withStatus(forwarded, WorkOrderStatus.SCHEDULED);

        assertThat(new MayAssign(Role.DISPATCHER, false, List.of(REGION)).test(scheduled))
                .isTrue();
    }

    @Test
    void who_may_not_is_told_who_does_and_how_to_only_where_he_could() {
        assertThat(whoElse(Role.DISPATCHER)).isEqualTo("dispatch.leftToOutlet");
        assertThat(whoElse(Role.AGENT)).isEqualTo("dispatch.leftToDispatchers");
        assertThat(whoElse(Role.STOREKEEPER)).isEqualTo("dispatch.leftToDispatchers");
    }

    private String whoElse(Role role) {
        return new MayAssign(role, false, List.of(REGION)).whoElseKey(forwarded);
    }

    private boolean may(Role role, String territory) {
        return new MayAssign(role, false, List.of(territory)).test(forwarded);
    }
}
