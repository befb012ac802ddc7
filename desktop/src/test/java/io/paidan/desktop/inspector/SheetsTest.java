package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.feed.DispatchEvent.SlaChanged;
import io.paidan.contract.feed.FeedMessage;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchStore store = BoardFixture.store();
    private final Sheets sheets = new Sheets(store, texts, new Clockface(texts, () -> BoardFixture.ZONE));

    @Test
    void whom_to_call_back_stands_there_as_the_server_told_it() {
        assertThat(BoardFixture.board().orders())
                .allSatisfy(order -> assertThat(place(order))
                        .startsWith(order.address())
                        .contains(order.customerName() + " " + order.phone().replace(' ', '\u00a0')));
    }

    @Test
    void an_order_whose_engineer_is_not_there_then_says_so() {
        assertThat(BoardFixture.board().orders())
                .extracting(order -> sheets.of(order, BoardFixture.NOW).off())
                .contains("", "蒋勇 is lent then: 埃申网点 · 低地区域 13:00–20:00");
    }

    @Test
    void an_order_whose_clock_stands_still_says_since_when() {
        var order = store.findOrder(BoardFixture.order("0042")).orElseThrow();
        var since = BoardFixture.NOW.minus(Duration.ofMinutes(40));
        var arriving = new TargetState(
                SlaTarget.ARRIVE, since, since, since, Duration.ofMinutes(75), null, List.of(), null, null, null);
        var paused = new OrderSla(order.id(), order.region(), "p", 1, "P", since, List.of(arriving));
        var feed = new EventApplier(store);
        feed.load(BoardFixture.board());
        feed.apply(List.of(
                new FeedMessage(order.region(), 13, 12, BoardFixture.NOW, "Wang", new SlaChanged(order, paused))));

        assertThat(sheets.of(order, BoardFixture.NOW).window())
                .isEqualTo("Clock stands still since 10:40; 1:15 left once it goes on");
    }

    private String place(WorkOrderSummary order) {
        return sheets.of(order, BoardFixture.NOW).place();
    }
}
