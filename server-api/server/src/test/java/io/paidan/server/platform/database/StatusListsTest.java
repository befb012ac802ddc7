package io.paidan.server.platform.database;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.Arrays;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StatusListsTest {

    @Test
    void the_lists_hold_what_the_statuses_say_of_themselves() {
        assertThat(StatusLists.ACTIVE_VISIT).isEqualTo(list(VisitStatus.values(), VisitStatus::isActive));
        assertThat(StatusLists.VISIT_UNDER_WAY).isEqualTo(list(VisitStatus.values(), VisitStatus::isUnderWay));
        assertThat(StatusLists.SHOWN_VISIT).isEqualTo(list(VisitStatus.values(), VisitStatus::isShown));
        assertThat(StatusLists.OPEN_ORDER).isEqualTo(list(WorkOrderStatus.values(), WorkOrderStatus::isOpen));
        assertThat(StatusLists.UNCLOSED_ORDER)
                .isEqualTo(list(WorkOrderStatus.values(), WorkOrderStatus::awaitsClosing));
    }

    private static <S extends Enum<S>> String list(S[] statuses, Predicate<S> counts) {
        return Arrays.stream(statuses)
                .filter(counts)
                .map(status -> "'" + status + "'")
                .collect(joining(", ", " (", ") "));
    }
}
