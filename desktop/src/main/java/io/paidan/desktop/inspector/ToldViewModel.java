package io.paidan.desktop.inspector;

import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.fx.Soon;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import io.paidan.desktop.store.StoreChange;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who was told what about the picked order. */
public final class ToldViewModel implements AutoCloseable {

    /** @param failed true when it could not be sent */
    record Line(String time, String sentence, boolean failed) {}

    private final Selection selection;
    private final ApiClient api;
    private final Texts texts;
    private final Clockface clockface;
    private final Executor fx;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final Subscriptions subscriptions = new Subscriptions();
    private List<NoticeSummary> told = List.of();

    public ToldViewModel(
            DispatchStore store, Selection selection, ApiClient api, Texts texts, Clockface clockface, Executor fx) {
        this.selection = selection;
        this.api = api;
        this.texts = texts;
        this.clockface = clockface;
        this.fx = fx;
        var speakAnew = new Soon(fx, this::say);
        subscriptions
                .add(selection.pickedProperty().subscribe(picked -> open()))
                .add(store.onChange(this::follow))
                .add(texts.localeProperty().subscribe((before, after) -> speakAnew.ask()));
    }

    /** Oldest first. */
    ReadOnlyObjectProperty<List<Line>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    private void open() {
        told = List.of();
        say();
        selection.orderId().ifPresent(this::load);
    }

    private void follow(StoreChange change) {
        selection
                .orderId()
                .filter(order -> change.reloaded() || change.orders().contains(order))
                .ifPresent(this::load);
    }

    /** Whose role may not know is told nothing: the section stays away. */
    private void load(UUID order) {
        var _ = api.noticesOfOrder(order)
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (found != null
                                    && selection.orderId().filter(order::equals).isPresent()) {
                                told = found;
                                say();
                            }
                        },
                        fx);
    }

    private void say() {
        lines.set(told.stream().map(this::line).toList());
    }

    private Line line(NoticeSummary notice) {
        var sentence = texts.get(
                "inspector.told",
                notice.recipient(),
                texts.of(notice.kind()),
                texts.of(notice.event()),
                texts.of(notice.state()));
        return new Line(clockface.time(notice.createdAt()), sentence, notice.state() == NoticeState.DEAD);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
