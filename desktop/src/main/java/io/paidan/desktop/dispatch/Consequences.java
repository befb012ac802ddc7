package io.paidan.desktop.dispatch;

import io.paidan.contract.dispatch.Candidate;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.dispatch.Consequence.Row;
import io.paidan.desktop.dispatch.Consequence.Tone;
import io.paidan.desktop.engineer.EngineerState;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what it would mean to give an order to an engineer. */
public final class Consequences {

    private final DispatchStore store;
    private final InstantSource clock;
    private final Texts texts;
    private final Clockface clockface;
    private final ActTexts acts;
    private final PlanRows planRows;
    private final MeritRows meritRows;

    public Consequences(DispatchStore store, InstantSource clock, Texts texts, Clockface clockface, ActTexts acts) {
        this.store = store;
        this.clock = clock;
        this.texts = texts;
        this.clockface = clockface;
        this.acts = acts;
        this.planRows = new PlanRows(texts, clockface, acts, new CatalogueNames(texts, store));
        this.meritRows = new MeritRows(texts);
    }

    /** What it would mean for his day; for somebody unfit all that speaks against it. */
    public Optional<Consequence> of(WorkOrderSummary order, Candidate candidate) {
        return of(candidate, rows(order, candidate));
    }

    /** The same with everything else that the ranking compares. */
    public Optional<Consequence> inFull(WorkOrderSummary order, Candidate candidate) {
        var merits = meritRows.of(candidate.components());
        return of(
                candidate,
                Stream.concat(rows(order, candidate).stream(), merits.stream()).toList());
    }

    /** What he is doing and how old his position is. */
    public String state(EngineerSummary engineer) {
        var now = clock.instant();
        var position = store.findPosition(engineer.id());
        var state = EngineerState.of(
                store.rowsOfEngineer(engineer.id()), store.visitsOfEngineer(engineer.id()), position.orElse(null), now);
        return position.map(known -> texts.get("dispatch.stateAndAge", texts.of(state), clockface.age(known.at(), now)))
                .orElseGet(() -> texts.of(state));
    }

    private Optional<Consequence> of(Candidate candidate, List<Row> rows) {
        return store.findEngineer(candidate.engineerId())
                .map(engineer -> new Consequence(engineer.name(), state(engineer), rows));
    }

    private List<Row> rows(WorkOrderSummary order, Candidate candidate) {
        var plan = candidate.plan();
        return plan == null
                ? acts.reasons(candidate).stream()
                        .map(reason -> Row.sentence(reason, Tone.BAD))
                        .toList()
                : planRows.of(order, candidate, plan, clock.instant());
    }
}
