package io.paidan.server.audit;

import io.paidan.server.audit.AuditAnchors.Anchor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was written down of one chain, as far as a piece of it is verified by it. */
final class WrittenEnds {

    private final long after;
    private final long until;
    private final SortedMap<Long, byte[]> within = new TreeMap<>();
    private final List<Anchor> seals = new ArrayList<>();
    private @Nullable Anchor last;

    WrittenEnds(long after, long until) {
        this.after = after;
        this.until = until;
    }

    /** In the order of the file: a link that was written down twice has to be what it was at first. */
    void add(Anchor anchor) {
        if (anchor.isSeal()) {
            seals.add(anchor);
        }
        if (anchor.seq() > after && anchor.seq() <= until) {
            within.putIfAbsent(anchor.seq(), anchor.hash());
        }
        if (last == null || anchor.seq() > last.seq()) {
            last = anchor;
        }
    }

    /** A seal that is set further on would hide what was taken out before it. */
    boolean isMoved(ChainLinks.Seal seal) {
        return seals.stream().anyMatch(known -> known.seq() != seal.seq() || !Arrays.equals(known.hash(), seal.hash()));
    }

    /** The hashes that links of these numbers have to have; the last is the end. */
    SortedMap<Long, byte[]> expected() {
        var expected = new TreeMap<>(within);
        if (last != null) {
            expected.putIfAbsent(last.seq(), last.hash());
        }
        return expected;
    }
}
