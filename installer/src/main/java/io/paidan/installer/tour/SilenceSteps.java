package io.paidan.installer.tour;

import io.paidan.contract.dispatch.DispatchPhase;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.sla.SlaTarget;
import io.paidan.contract.sla.TargetState;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.workorder.OrderNames;
import io.paidan.installer.demo.DemoCompany;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import java.time.Duration;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * An engineer says nothing: he is reminded, the desk is alerted, and somebody else gets the order. What he is given and what
 * comes of it are apart, for between them others can work.
 */
final class SilenceSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final String SHORTEST = "1";
    /** The minute he has, the half of it he gets again, and that somebody has to look after both. */
    private static final Duration UNTIL_GIVEN_UP = Duration.ofSeconds(150);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;
    private final PaidanHome home;
    private final ServerProcess server;
    private final OrderCard card;
    private @Nullable WorkOrderSummary order;
    private @Nullable EngineerSummary silent;
    private String minutes = "";

    SilenceSteps(Journal journal, Hands hands, Eyes eyes, Desk desk, PaidanHome home, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
        this.home = home;
        this.server = server;
        this.card = new OrderCard(hands, eyes, desk);
    }

    void begin() {
        journal.step("a minute to accept, set in the policy of an order", this::allowOneMinute);
        journal.step("the order given to an engineer who does not answer", this::assignToSilent);
    }

    /** To be begun within the minute and a half that he has. */
    void goOn() {
        journal.step("reminded, he is in the alerts; put off for a quarter of an hour", this::putOff);
    }

    void end() {
        journal.step("still no answer: the alert is back, and says so", this::comeBack);
        journal.step("given to somebody else from the alert", this::giveAway);
        journal.step("the minutes to accept as they were", () -> allow(minutes));
    }

    private void allowOneMinute() {
        silent = eyes.awaitValue(
                "an engineer without a phone",
                () -> desk.console().store().engineers().stream()
                        .filter(each -> !DemoCompany.listPhones().contains(each.code()))
                        .findFirst());
        order = eyes.awaitValue(
                "an order for him",
                () -> desk.console().store().orders().stream()
                        .filter(each -> isFor(each, silent()))
                        .findFirst());
        minutes = allow(SHORTEST);
    }

    private boolean isFor(WorkOrderSummary waiting, EngineerSummary engineer) {
        var skills = engineer.skills().stream().map(HeldSkill::code).toList();
        return waiting.status() == WorkOrderStatus.READY
                && waiting.dispatch().phase() == DispatchPhase.POOL
                && waiting.crewSize() == 1
                && waiting.territory().equals(engineer.territory())
                && skills.containsAll(waiting.requiredSkills());
    }

    /** @return the minutes that were allowed before */
    private String allow(String wanted) {
        var policy = hands.see(
                () -> desk.console().store().findSla(order().id()).orElseThrow().policyName());
        var settings = home.folder().resolve("policies");
        var setup = new SetupSteps(journal, hands, eyes);
        try (var admin = Desk.open(hands, home, settings, server.address(), "admin", WHOLE_SCREEN)) {
            eyes.await("the administrator's console", admin::isLive);
            hands.act(admin::toFront);
            setup.open(admin);
            setup.goTo(admin, "sla-policies");
            setup.pickRecord(admin, policy);
            var field = new OrderCard(hands, eyes, admin);
            var before = hands.see(() -> OrderCard.typed(admin, "#field-toAccept"));
            field.write("#field-toAccept", "");
            hands.type(wanted);
            setup.save(admin);
            journal.picture("minutes to accept");
            return before;
        } finally {
            hands.act(desk::toFront);
        }
    }

    private void assignToSilent() {
        card.search(order());
        var visit = card.assign(order().id(), card.rankOf(silent()));
        if (!visit.engineerId().equals(silent().id())) {
            throw new TourException("somebody else got it");
        }
    }

    private void putOff() {
        eyes.await("him reminded", UNTIL_GIVEN_UP, this::isRaised);
        card.search(order());
        eyes.await("that he was reminded, on the right", () -> card.says("#acceptance", silent().name()));
        var row = openAlert();
        journal.picture("alert");
        hands.click(hands.see(() -> row.lookup("#alert-snooze")));
        eyes.await("it out of sight", () -> alert().isEmpty());
        hands.press(KeyCode.ESCAPE);
    }

    private void comeBack() {
        card.search(order());
        var lapsed = card.words("inspector.accept.lapsed", silent().name());
        eyes.await("him given up", UNTIL_GIVEN_UP, () -> card.says("#acceptance", lapsed));
        card.readHistory(card.words("inspector.history.accept.ESCALATED", silent().name()));
        openAlert();
    }

    private void giveAway() {
        hands.click(hands.see(() -> alert().orElseThrow().lookup("#alert-assign")));
        eyes.await("its order", () -> card.isOpen(order().id()));
        eyes.await(
                "the best on the keyboard",
                () -> desk.seen("#assign-best").filter(Node::isFocused).isPresent());
        hands.press(KeyCode.ENTER);
        eyes.await(
                "somebody else's visit",
                () -> desk.visitOf(order().id())
                        .filter(visit -> !visit.engineerId().equals(silent().id()))
                        .isPresent());
    }

    private boolean isRaised() {
        return desk.console()
                .store()
                .findSla(order().id())
                .flatMap(sla -> sla.find(SlaTarget.ACCEPT))
                .filter(TargetState::isAlert)
                .isPresent();
    }

    private Node openAlert() {
        if (!hands.see(() -> desk.isPoppedUp("#alert-rows"))) {
            hands.click(hands.see(() -> desk.node("#alerts")));
        }
        return eyes.awaitValue("its alert", this::alert);
    }

    private Optional<Node> alert() {
        var number = OrderNames.brief(order());
        return desk.poppedUp("#alert-rows").stream()
                .flatMap(list -> list.lookupAll(".list-cell").stream())
                .filter(cell -> cell.lookupAll(".label").stream()
                        .anyMatch(node -> node instanceof Labeled label && number.equals(label.getText())))
                .findFirst();
    }

    private WorkOrderSummary order() {
        if (order == null) {
            throw new TourException("there was no order for him");
        }
        return order;
    }

    private EngineerSummary silent() {
        if (silent == null) {
            throw new TourException("everybody has a phone");
        }
        return silent;
    }
}
