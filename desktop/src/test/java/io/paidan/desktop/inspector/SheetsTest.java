package io.paidan.desktop.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import org.junit.jupiter.api.Test;

class SheetsTest {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final Sheets sheets =
            new Sheets(BoardFixture.store(), texts, new Clockface(texts, () -> BoardFixture.ZONE));

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

    private String place(WorkOrderSummary order) {
        return sheets.of(order, BoardFixture.NOW).place();
    }
}
