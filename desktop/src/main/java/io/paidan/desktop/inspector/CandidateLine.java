package io.paidan.desktop.inspector;

import java.util.List;
import java.util.UUID;

/**
 * An engineer who could take the order.
 *
 * @param arrival the time he would arrive
 * @param travel how long he drives
 * @param share 0 … 1 how he compares with the best
 * @param effects what it means for his day and the parts
 * @param disturbing true when somebody else would be late for it
 */
public record CandidateLine(
        UUID engineerId,
        int rank,
        String name,
        String arrival,
        String travel,
        double share,
        List<String> effects,
        boolean disturbing) {}
