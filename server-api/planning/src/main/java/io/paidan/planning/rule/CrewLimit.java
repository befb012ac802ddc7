package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import java.util.List;

/** A hard limit of an order that takes several engineers: it looks at them together. */
interface CrewLimit {
    /** Why there is no crew; empty when it is not the reason. */
    List<Verdict> judge(Gathering gathering);
}
