package io.paidan.server.dispatch;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.workorder.CloseWorkOrders;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.contract.workorder.TransitionWorkOrder;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.organisation.Actor;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Closes many orders, each in a transaction of its own. */
@Service
class Closings {

    private static final int MOST = 500;

    private final WorkOrderTransitions transitions;
    private final ProblemSentences sentences;

    Closings(WorkOrderTransitions transitions, ProblemSentences sentences) {
        this.transitions = transitions;
        this.sentences = sentences;
    }

    /**
     * What became of each, in the order given.
     *
     * @throws ProblemException TOO_LARGE for more than 500
     */
    List<ClosingResult> close(CloseWorkOrders command, Actor actor) {
        if (command.orders().size() > MOST) {
            throw new ProblemException(
                    ProblemCode.TOO_LARGE,
                    "closings",
                    "limit",
                    MOST,
                    "count",
                    command.orders().size());
        }
        return command.orders().stream().map(row -> close(row, actor)).toList();
    }

    private ClosingResult close(CloseWorkOrders.Row row, Actor actor) {
        try {
            transitions.move(
                    row.id(), new TransitionWorkOrder(WorkOrderStatus.CLOSED, row.version(), null, null), actor);
            return new ClosingResult(row.id(), null);
        } catch (ProblemException refusal) {
            return new ClosingResult(row.id(), sentences.problem(refusal, LocaleContextHolder.getLocale()));
        }
    }
}
