package io.paidan.desktop.inspector;

import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.PickedOrderQuery;
import io.paidan.desktop.store.Selection;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Who was told what about the picked order. */
public final class ToldViewModel implements AutoCloseable {

    /**
     * @param time with the day, when that is another
     * @param failed true when it could not be sent
     */
    record Line(String time, String sentence, boolean failed) {}

    private final Texts texts;
    private final Clockface clockface;
    private final ObservableValue<Instant> now;
    private final PickedOrderQuery<List<NoticeSummary>> notices;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscriptions subscriptions = new Subscriptions();

    /** Whose role may not know is told nothing: the section stays away. */
    public ToldViewModel(
            DispatchStore store,
            Selection selection,
            ApiClient api,
            Texts texts,
            Clockface clockface,
            ObservableValue<Instant> now,
            Executor fx) {
        this.texts = texts;
        this.clockface = clockface;
        this.now = now;
        this.notices = new PickedOrderQuery<>(store, selection, api::noticesOfOrder, fx);
        var speakAnew = new Soon(fx, this::say);
        subscriptions
                .add(notices::close)
                .add(notices.answerProperty().subscribe(found -> say()))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew.ask()));
    }

    /** Oldest first. */
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void say() {
        var found = notices.answerProperty().get();
        lines.set(found == null ? List.of() : found.stream().map(this::line).toList());
    }

    private Line line(NoticeSummary notice) {
        var time = clockface.timeOrDay(notice.createdAt(), now.getValue());
        return new Line(time, ToldSentence.of(notice, texts), notice.state() == NoticeState.DEAD);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
