package io.paidan.installer.tour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.platform.SureButton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** What an administrator sets changes what the company does: each setting here is saved, and seen to work. */
final class SettingSteps {

    private static final long LONGER_MINUTES = 90;

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final SetupSteps setup;

    SettingSteps(Journal journal, Hands hands, Eyes eyes, SetupSteps setup) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.setup = setup;
    }

    /** A policy gives more time; the clocks of its orders that run are set anew. */
    void promiseMoreTime(Desk desk) {
        var promises = hands.see(() -> mostUsedPolicy(desk));
        var before = hands.see(() -> running(desk, promises.policy()));
        setup.goTo(desk, "sla-policies");
        setup.pickRecord(desk, promises.policyName());
        var minutes = Long.parseLong(hands.see(() -> typed(desk, "toArrive"))) + LONGER_MINUTES;
        type(desk, "toArrive", String.valueOf(minutes));
        setup.save(desk);
        var told = hands.see(() -> desk.console().clockface().duration(Duration.ofMinutes(minutes)));
        eyes.await("the new time in the list", () -> setup.isListed(desk, told));
        journal.picture("policy saved");
        eyes.await(
                "the %d running orders of %s with more time".formatted(before.size(), promises.policyName()),
                () -> before.entrySet().stream().allMatch(was -> hasMoreTime(desk, was.getKey(), was.getValue())));
        hands.press(KeyCode.ESCAPE);
        hands.act(() ->
                desk.console().selection().pickOrder(before.keySet().iterator().next()));
        eyes.await("what it was promised", () -> desk.seen(".targets").isPresent());
    }

    private static OrderSla mostUsedPolicy(Desk desk) {
        var used = promises(desk).collect(groupingBy(OrderSla::policy, counting()));
        return promises(desk)
                .max(Comparator.comparing(sla -> used.getOrDefault(sla.policy(), 0L)))
                .orElseThrow(() -> new TourException("no order's clock runs"));
    }

    /** Until when somebody has to be at those orders of a policy that nobody has reached. */
    private static Map<UUID, Instant> running(Desk desk, String policy) {
        return promises(desk)
                .filter(sla -> sla.policy().equals(policy))
                .collect(Collectors.toMap(
                        OrderSla::orderId,
                        sla -> sla.find(SlaTarget.ARRIVE).orElseThrow().dueAt()));
    }

    /** Of orders for any time: what is promised within a window of the customer's is the window. */
    private static Stream<OrderSla> promises(Desk desk) {
        var store = desk.console().store();
        return store.orders().stream()
                .filter(order -> order.window() == null)
                .map(WorkOrderSummary::id)
                .flatMap(id -> store.findSla(id).stream())
                .filter(sla -> sla.find(SlaTarget.ARRIVE)
                        .filter(SettingSteps::isRunning)
                        .isPresent());
    }

    private static boolean isRunning(TargetState arriving) {
        return arriving.metAt() == null && arriving.left() == null;
    }

    /** One that was reached, or taken off the board, meanwhile has no clock to be set. */
    private static boolean hasMoreTime(Desk desk, UUID order, Instant before) {
        return desk.console()
                .store()
                .findSla(order)
                .flatMap(sla -> sla.find(SlaTarget.ARRIVE))
                .filter(SettingSteps::isRunning)
                .map(now -> !now.dueAt().isBefore(before.plus(Duration.ofMinutes(LONGER_MINUTES))))
                .orElse(true);
    }

    /** A webhook made, tried while somebody listens and when nobody does any more, and taken out again. */
    void connectProgram(Desk desk) throws IOException {
        setup.goTo(desk, "channel-webhooks");
        try (var program = ListeningProgram.start()) {
            hands.press(KeyCode.CONTROL, KeyCode.N);
            eyes.await("the empty form", () -> desk.node("#field-code").isFocused());
            hands.type("tour");
            type(desk, "name", "tour");
            hands.act(() -> field(desk, "settings.address").setText(program.address()));
            type(desk, "secrets.SIGNING_KEY", "tour-signing-key");
            hands.click(hands.see(() -> desk.node("#field-privateAddressAllowed")));
            hands.click(hands.see(() -> desk.node("#event-" + NoticeEvent.VISIT_ASSIGNED)));
            setup.save(desk);
            eyes.await("it in the list", () -> setup.isListed(desk, "tour"));
            hands.click(hands.see(() -> desk.node("#send-test")));
            eyes.await("it heard", () -> !program.heard().isEmpty());
            var success = hands.see(() -> desk.console().texts().get("channel.testSent", "tour"));
            eyes.await(
                    "the success",
                    () -> toast(desk, Toast.Kind.TOLD).filter(success::equals).isPresent());
            journal.picture("channel tried");
        }
        hands.click(hands.see(() -> desk.node("#send-test")));
        eyes.await("the failure", () -> toast(desk, Toast.Kind.REFUSED).isPresent());
        journal.picture("channel tried in vain");
        hands.click(hands.see(() -> desk.node("#setup").lookup("#toast-dismiss")));
        hands.click(hands.see(() -> desk.node("#setup-remove")));
        hands.click(eyes.awaitValue(
                "the question on it",
                () -> desk.seen("#setup-remove")
                        .filter(button -> button instanceof SureButton sure && sure.isAnswerable())));
        eyes.await("it gone", () -> !setup.isListed(desk, "tour"));
    }

    /** A day less; nothing of the demo company is old enough to be forgotten by that, so nothing is asked before. */
    void keepShorter(Desk desk) {
        setup.goTo(desk, "retention-title");
        eyes.await("the page", () -> desk.seen("#field-positionDays").isPresent());
        var fewer = String.valueOf(Integer.parseInt(hands.see(() -> typed(desk, "positionDays"))) - 1);
        type(desk, "positionDays", fewer);
        setup.save(desk);
        var policy = hands.see(() -> desk.console().texts().get("retention.policy"));
        var saved = hands.see(() -> desk.console().texts().get("setup.saved", policy));
        eyes.await(
                "it told",
                () -> toast(desk, Toast.Kind.TOLD).filter(saved::equals).isPresent());
        setup.goTo(desk, "audit-title");
        setup.goTo(desk, "retention-title");
        eyes.await("the days as saved", () -> typed(desk, "positionDays").equals(fewer));
    }

    private static Optional<String> toast(Desk desk, Toast.Kind kind) {
        return desk.toast(kind).map(Toast::text);
    }

    private static String typed(Desk desk, String field) {
        return field(desk, field).getText();
    }

    /** Not by a selector: some names have a dot in them. */
    private static TextInputControl field(Desk desk, String name) {
        return desk.seenAll(".text-input")
                .filter(node -> node.getId() != null && node.getId().equals("field-" + name))
                .map(TextInputControl.class::cast)
                .findFirst()
                .orElseThrow(() -> new TourException("the form has no field " + name));
    }

    /** By keyboard, over what stands there. */
    private void type(Desk desk, String field, String text) {
        hands.act(() -> {
            var control = field(desk, field);
            control.requestFocus();
            control.selectAll();
        });
        hands.type(text);
    }
}
