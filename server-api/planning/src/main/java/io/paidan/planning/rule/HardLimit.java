package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** A hard limit that holds at any time of the day. */
interface HardLimit {

    /** Why it forbids the pairing, all reasons; empty when it does not. */
    List<Verdict> judge(Pairing pairing);
}
