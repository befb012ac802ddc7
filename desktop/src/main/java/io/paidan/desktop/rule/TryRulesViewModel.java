package io.paidan.desktop.rule;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.TryRules;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.WorkOrderDetails;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.platform.ClockInput;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.store.DispatchStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** An order to try the saved rules with: typed, or filled in from one there is. */
final class TryRulesViewModel {

    private final RuleBook book;
    private final DispatchStore store;
    private final SetupContext setup;
    private final InstantSource clock;
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Channel> channel = new SimpleObjectProperty<>(Channel.PHONE);
    private final ObjectProperty<@Nullable String> template = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> territory = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable String> tier = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final StringProperty time = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable RuleOutcome> outcome = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** Of the question whose reply counts: those before it come too late. */
    private long asked;

    TryRulesViewModel(RuleBook book, DispatchStore store, SetupContext setup, InstantSource clock) {
        this.book = book;
        this.store = store;
        this.setup = setup;
        this.clock = clock;
    }

    /** The number of an order, or some of it, to fill the rest in from. */
    StringProperty numberProperty() {
        return number;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<@Nullable Channel> channelProperty() {
        return channel;
    }

    ObjectProperty<@Nullable String> templateProperty() {
        return template;
    }

    ObjectProperty<@Nullable String> territoryProperty() {
        return territory;
    }

    ObjectProperty<@Nullable String> tierProperty() {
        return tier;
    }

    /** When it comes in, where it lies; null for today. */
    ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    /** As people type it; empty for now. */
    StringProperty timeProperty() {
        return time;
    }

    /** Null until something was tried. */
    ReadOnlyObjectProperty<@Nullable RuleOutcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    DispatchStore store() {
        return store;
    }

    /** Fills in the newest open order whose number ends so. */
    void take() {
        var wanted = number.get().strip().toUpperCase(Locale.ROOT);
        store.orders().stream()
                .filter(order -> !wanted.isEmpty() && order.number().endsWith(wanted))
                .reduce((first, second) -> second)
                .ifPresentOrElse(this::take, () -> problem.set(setup.texts().get("rule.try.noOrder", wanted)));
    }

    private void take(WorkOrderSummary order) {
        number.set(order.number());
        text.set(order.title());
        template.set(order.templateCode());
        territory.set(order.territory());
        tier.set(order.customerTier());
        var mine = ++asked;
        var _ = setup.api()
                .workOrder(order.id())
                .whenCompleteAsync(
                        (details, failure) -> {
                            if (mine == asked) {
                                fill(order, details, failure);
                            }
                        },
                        setup.fx());
    }

    private void fill(WorkOrderSummary order, @Nullable WorkOrderDetails details, @Nullable Throwable failure) {
        if (failure != null) {
            show(null, failure);
        } else if (details != null) {
            channel.set(details.channel());
            text.set(details.description() == null ? order.title() : order.title() + "\n" + details.description());
            ask();
        }
    }

    /** Asks the rules as they are saved. */
    void ask() {
        var ofTemplate = template.get();
        var inTerritory = territory.get();
        var by = channel.get();
        if (ofTemplate == null || inTerritory == null || by == null) {
            problem.set(setup.texts().get("rule.try.incomplete"));
            return;
        }
        var at = at(inTerritory);
        if (at.isEmpty()) {
            problem.set(setup.texts().get("rule.noTime", time.get().strip()));
            return;
        }
        problem.set("");
        var mine = ++asked;
        var _ = book.list()
                .thenCompose(rules -> book.tryOut(new TryRules(
                        List.copyOf(rules), by, ofTemplate, inTerritory, tier.get(), text.get(), null, at.get())))
                .whenCompleteAsync(
                        (found, failure) -> {
                            if (mine == asked) {
                                show(found, failure);
                            }
                        },
                        setup.fx());
    }

    /** Empty when the time that was typed is none. */
    private Optional<Instant> at(String inTerritory) {
        var onDay = day.get();
        var typed = time.get().strip();
        if (onDay == null && typed.isEmpty()) {
            return Optional.of(clock.instant());
        }
        var now = ZonedDateTime.ofInstant(clock.instant(), zone(inTerritory));
        var there = onDay == null ? now.toLocalDate() : onDay;
        return (typed.isEmpty() ? Optional.of(now.toLocalTime()) : ClockInput.parse(typed))
                .map(clockTime -> there.atTime(clockTime).atZone(now.getZone()).toInstant());
    }

    private ZoneId zone(String inTerritory) {
        return store.territories().stream()
                .filter(one -> one.id().equals(inTerritory))
                .map(Territory::zone)
                .findFirst()
                .orElseGet(ZoneId::systemDefault);
    }

    private void show(@Nullable RuleOutcome found, @Nullable Throwable failure) {
        outcome.set(found);
        problem.set(failure == null ? "" : setup.failures().sentence(failure));
    }
}
