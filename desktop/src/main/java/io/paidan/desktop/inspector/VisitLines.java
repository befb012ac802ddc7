package io.paidan.desktop.inspector;

import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.desktop.platform.Texts;
import java.util.Optional;

/** Says what became of a visit, and who entered it for the engineer. */
final class VisitLines {

    private final Texts texts;

    VisitLines(Texts texts) {
        this.texts = texts;
    }

    /** Empty for a status that this console does not know. */
    Optional<String> of(HistoryEntry entry) {
        return HistoryLines.constant(VisitStatus.class, entry.to()).map(to -> moved(entry, to));
    }

    /** What an engineer does is sometimes entered by somebody who has him on the telephone. */
    private String moved(HistoryEntry entry, VisitStatus to) {
        var sentence = texts.get("inspector.visit." + to.name(), HistoryLines.names(entry, texts), entry.actor());
        var isHis = switch (to) {
            case PLANNED, NOTIFIED, WITHDRAWN -> false;
            case ACCEPTED, EN_ROUTE, ON_SITE, IN_PROGRESS, DONE, DECLINED, ABORTED -> true;
        };
        return isHis && !entry.actor().equals(entry.subject())
                ? texts.get("inspector.history.enteredBy", sentence, entry.actor())
                : sentence;
    }
}
