package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** A hard limit of time: it looks at what all places of a day offer. */
interface TimeLimit {

    /** Why it leaves no place for the order; empty when it does not. */
    List<Verdict> judge(Pairing pairing, Outlook outlook);
}
