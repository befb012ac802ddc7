package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** A hard limit of time: it looks at what all places of a day offer an order for which no place fits. */
interface TimeLimit {
    /** Why it leaves no place for the order; empty when it is not the reason. */
    List<Verdict> judge(Pairing pairing, Prospects prospects);
}
