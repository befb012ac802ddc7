package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.planning.RegionStock;
import java.util.List;
import java.util.stream.Stream;

/** What his van lacks lies in one store of the region, all of it. A crew is looked at together ({@link PartsOfTheCrew}). */
final class ReachableParts implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        return pairing.order().crewSize() > 1
                ? List.of()
                : judge(pairing.day().lackingFor(pairing.order()), pairing.day().regionStock());
    }

    static List<Verdict> judge(List<RequiredPart> lacking, RegionStock stock) {
        if (lacking.isEmpty() || !stock.storesWith(lacking).isEmpty()) {
            return List.of();
        }
        var nowhere = lacking.stream().flatMap(part -> nowhere(part, stock)).toList();
        var apart = new Verdict.PartsApart(
                lacking.stream().map(RequiredPart::partNumber).toList());
        return nowhere.isEmpty() ? List.of(apart) : nowhere;
    }

    private static Stream<Verdict> nowhere(RequiredPart part, RegionStock stock) {
        return stock.storesWith(List.of(part)).isEmpty()
                ? Stream.of(new Verdict.PartMissing(
                        part.partNumber(),
                        part.quantity(),
                        stock.findCarrier(part).orElse(null)))
                : Stream.empty();
    }
}
