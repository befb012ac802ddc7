package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.DispatchState;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Instant;

/** Says how a ready order is to come to an engineer, and how far that is. */
public final class DispatchTexts {

    private static final int OBSTACLES = 3;

    private final Texts texts;
    private final Clockface clockface;
    private final CatalogueNames names;
    private final ObstacleTexts obstacles;

    public DispatchTexts(Texts texts, Clockface clockface, DispatchStore store) {
        this.texts = texts;
        this.clockface = clockface;
        this.names = new CatalogueNames(texts, store);
        this.obstacles = new ObstacleTexts(texts);
    }

    /** One or two words for a list; empty when a dispatcher has it as usual. */
    public String brief(WorkOrderSummary order) {
        if (order.status() != WorkOrderStatus.READY) {
            return "";
        }
        var state = order.dispatch();
        return switch (state.phase()) {
            case POOL -> "";
            case QUEUED, NOBODY_FITS, NOBODY_TOOK, AGENT_ASSIGNS, IN_REVIEW, OFFERED ->
                texts.get("dispatch.brief." + state.phase().name());
            case FORWARDED -> texts.get("dispatch.brief.FORWARDED", outlet(state));
        };
    }

    /** A sentence; empty when there is nothing to say. */
    public String sentence(WorkOrderSummary order, Instant now) {
        if (order.status() != WorkOrderStatus.READY) {
            return "";
        }
        var state = order.dispatch();
        var since = state.since() == null ? "" : clockface.timeOrDay(state.since(), now);
        return switch (state.phase()) {
            case POOL -> "";
            case QUEUED, NOBODY_TOOK, AGENT_ASSIGNS, IN_REVIEW, OFFERED ->
                texts.get("dispatch.phase." + state.phase().name(), since);
            case FORWARDED -> texts.get("dispatch.phase.FORWARDED", since, outlet(state));
            case NOBODY_FITS -> nobodyFits(state, since);
        };
    }

    private String nobodyFits(DispatchState state, String since) {
        var why = obstacles.of(state.obstacles().stream().limit(OBSTACLES).toList());
        return why.isEmpty()
                ? texts.get("dispatch.phase.NOBODY_FITS", since)
                : texts.get("dispatch.phase.NOBODY_FITS.why", since, why);
    }

    private String outlet(DispatchState state) {
        return state.forwardedTo() == null ? "" : names.territory(state.forwardedTo());
    }
}
