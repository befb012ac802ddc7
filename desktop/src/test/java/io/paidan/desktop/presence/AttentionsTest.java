package io.paidan.desktop.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.presence.Attention;
import io.paidan.contract.presence.Presence;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttentionsTest {

    private static final UUID ORDER = BoardFixture.order("0042");
    private static final UUID SUPERVISOR = UUID.randomUUID();

    private final DispatchStore store = new DispatchStore();
    private final EventApplier applier = new EventApplier(store);
    private final Texts texts = new Texts(Texts.CHINESE);
    private final Attentions attentions = new Attentions(store, texts);

    @Test
    void who_looks_and_who_drags_is_said_of_his_newest_order_only() {
        say(ORDER, Attention.LOOKING);
        assertThat(attentions.of(ORDER, BoardFixture.NOW)).isEqualTo("赵主管 正在查看");

        say(ORDER, Attention.DRAGGING);
        assertThat(attentions.of(ORDER, BoardFixture.NOW)).isEqualTo("赵主管 正在拖动派单");

        say(BoardFixture.order("0043"), Attention.LOOKING);
        assertThat(attentions.of(ORDER, BoardFixture.NOW)).isEmpty();
        assertThat(attentions.brief(BoardFixture.order("0043"), BoardFixture.NOW))
                .contains("赵主管");
    }

    @Test
    void whoever_goes_is_no_longer_there() {
        say(ORDER, Attention.LOOKING);

        say(null, null);

        assertThat(attentions.of(ORDER, BoardFixture.NOW)).isEmpty();
    }

    @Test
    void what_is_not_said_again_ends_by_itself() {
        say(ORDER, Attention.LOOKING);

        assertThat(attentions.of(ORDER, BoardFixture.NOW.plusSeconds(25))).isEmpty();
    }

    private void say(@Nullable UUID order, @Nullable Attention attention) {
        applier.applyPresence(
                new Presence(SUPERVISOR, "赵主管", order, attention, BoardFixture.NOW.plus(Duration.ofSeconds(25))));
    }
}
