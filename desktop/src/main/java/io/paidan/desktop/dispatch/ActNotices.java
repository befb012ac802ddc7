package io.paidan.desktop.dispatch;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.workorder.OrderNames;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;

/** Tells the user what became of an act. */
final class ActNotices {

    private final Toasts toasts;
    private final FailureTexts failures;
    private final ActTexts texts;

    ActNotices(Toasts toasts, FailureTexts failures, ActTexts texts) {
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
    }

    /** @param held how long the engineer is not told of it yet */
    void done(String text, Duration held, Runnable undo) {
        toasts.tellUndoable(text, held, undo);
    }

    void told(String text) {
        toasts.tell(text);
    }

    /** It was refused here; the sentence says why and what would help. */
    void refused(String sentence) {
        toasts.refuse(sentence);
    }

    /** The order in the hand went to another territory meanwhile. */
    void gone() {
        refused(texts.get("dispatch.gone"));
    }

    /** Of a later day the server alone knows whether an engineer can have an order, and it has not said so. */
    void unjudged(WorkOrderSummary order, UUID engineerId, LocalDate day, OrderRanking ranking) {
        var problem = ranking.problemProperty().get();
        if (problem != null) {
            failed(texts.act(order.id(), engineerId), problem);
        } else {
            var key = ranking.readyProperty().get() ? "dispatch.notThere" : "dispatch.stillLooking";
            refused(texts.get(key, OrderNames.brief(order), texts.day(day), texts.engineer(engineerId)));
        }
    }

    /** The server refused it or was away. {@code act} names it, such as "W-0042 → 李伟". */
    void failed(String act, Throwable why) {
        toasts.refuse(texts.get("dispatch.failed", act, failures.sentence(why)));
    }
}
