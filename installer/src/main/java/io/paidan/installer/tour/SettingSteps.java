package io.paidan.installer.tour;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.sla.OrderSla;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.notice.Toast;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;

/** What an administrator sets changes what the company does: each setting here is saved, and seen to work. */
final class SettingSteps extends SetupWork {

    private static final long LONGER_MINUTES = 90;
    private static final String CHANNEL = "tour";

    SettingSteps(SetupDesk at) {
        super(at);
    }

    /** A policy gives more time; the clocks of its orders that run are set anew. */
    void promiseMoreTime() {
        var promises = hands.see(this::mostUsedPolicy);
        var before = hands.see(() -> running(promises.policy()));
        setup.goTo(desk, "sla-policies");
        setup.pickRecord(desk, promises.policyName());
        var minutes = Long.parseLong(form.typed("toArrive")) + LONGER_MINUTES;
        form.type("toArrive", String.valueOf(minutes));
        setup.save(desk);
        var told = hands.see(() -> desk.console().clockface().duration(Duration.ofMinutes(minutes)));
        eyes.await("the new time in the list", () -> setup.isListed(desk, told));
        journal.picture("policy saved");
        eyes.await(
                "the %d running orders of %s with more time".formatted(before.size(), promises.policyName()),
                () -> before.entrySet().stream().allMatch(was -> hasMoreTime(was.getKey(), was.getValue())));
        hands.press(KeyCode.ESCAPE);
        hands.act(() ->
                desk.console().selection().pickOrder(before.keySet().iterator().next()));
        eyes.await("what it was promised", () -> desk.seen(".targets").isPresent());
    }

    private OrderSla mostUsedPolicy() {
        var used = promises().collect(groupingBy(OrderSla::policy, counting()));
        return promises()
                .max(Comparator.comparing(sla -> used.getOrDefault(sla.policy(), 0L)))
                .orElseThrow(() -> new TourException("no order's clock runs"));
    }

    /** Until when somebody has to be at those orders of a policy that nobody has reached. */
    private Map<UUID, Instant> running(String policy) {
        return promises()
                .filter(sla -> sla.policy().equals(policy))
                .collect(Collectors.toMap(
                        OrderSla::orderId,
                        sla -> sla.find(SlaTarget.ARRIVE).orElseThrow().dueAt()));
    }

    /** Of orders for any time: what is promised within a window of the customer's is the window. */
    private Stream<OrderSla> promises() {
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
    private boolean hasMoreTime(UUID order, Instant before) {
        return desk.console()
                .store()
                .findSla(order)
                .flatMap(sla -> sla.find(SlaTarget.ARRIVE))
                .filter(SettingSteps::isRunning)
                .map(now -> !now.dueAt().isBefore(before.plus(Duration.ofMinutes(LONGER_MINUTES))))
                .orElse(true);
    }

    /** A webhook made, tried while somebody listens and when nobody does any more, and taken out again. */
    void connectProgram() throws IOException {
        setup.goTo(desk, "channel-webhooks");
        try (var program = ListeningProgram.start()) {
            new WebhookForm(hands, eyes, desk).fillIn(CHANNEL, program, NoticeEvent.VISIT_ASSIGNED);
            setup.save(desk);
            eyes.await("it in the list", () -> setup.isListed(desk, CHANNEL));
            hands.click(hands.see(() -> desk.node("#send-test")));
            eyes.await("it heard", () -> !program.heard().isEmpty());
            form.awaitToast(Toast.Kind.TOLD, form.words("channel.testSent", CHANNEL));
            journal.picture("channel tried");
        }
        hands.click(hands.see(() -> desk.node("#send-test")));
        eyes.await("the failure", () -> desk.toast(Toast.Kind.REFUSED).isPresent());
        journal.picture("channel tried in vain");
        hands.click(hands.see(() -> desk.node("#setup").lookup("#toast-dismiss")));
        setup.remove(desk, CHANNEL);
    }

    /** A day less; nothing of the demo company is old enough to be forgotten by that, so nothing is asked before. */
    void keepShorter() {
        setup.goTo(desk, "retention-title");
        var fewer = String.valueOf(Integer.parseInt(form.typed("positionDays")) - 1);
        form.type("positionDays", fewer);
        setup.save(desk);
        form.awaitToast(Toast.Kind.TOLD, form.words("setup.saved", form.words("retention.policy")));
        setup.goTo(desk, "audit-title");
        setup.goTo(desk, "retention-title");
        eyes.await("the days as saved", () -> form.reads("positionDays", fewer));
    }
}
