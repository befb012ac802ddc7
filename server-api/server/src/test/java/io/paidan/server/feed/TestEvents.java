package io.paidan.server.feed;

import io.paidan.contract.feed.DispatchEvent;
import io.paidan.contract.stock.StockLevel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** The smallest events there are, each with a thing it is about and a running number. */
final class TestEvents {

    private TestEvents() {}

    static DispatchEvent numbered(String thing, int number) {
        return new DispatchEvent.StockChanged(List.of(new StockLevel("oberland", id(thing), id("part"), number, 0)));
    }

    static UUID thing(DispatchEvent event) {
        return level(event).storeId();
    }

    static int number(DispatchEvent event) {
        return level(event).onHand();
    }

    /** Appends each in a transaction of its own, as services do. */
    static void append(TransactionTemplate transaction, Outbox outbox, String territory, int from, int to) {
        for (var number = from; number <= to; number++) {
            var event = numbered("thing", number);
            transaction.executeWithoutResult(status -> outbox.append("oberland", territory, event, "Test"));
        }
    }

    private static StockLevel level(DispatchEvent event) {
        return ((DispatchEvent.StockChanged) event).levels().getFirst();
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
