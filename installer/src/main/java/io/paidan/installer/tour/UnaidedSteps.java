package io.paidan.installer.tour;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.WorkOrderSummary;
import io.paidan.desktop.geo.TileMap;
import io.paidan.installer.demo.DemoCompany;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.installer.launch.ServerProcess;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/**
 * Orders that come to engineers without a dispatcher: the server gives them away, or the agent who took the call does, and when
 * an engineer stays silent the next one has it by itself. What begins and what comes of it are apart, for between them
 * others can work.
 */
final class UnaidedSteps {

    private static final BoundingBox WHOLE_SCREEN = new BoundingBox(0, 0, 1600, 1000);
    private static final String BY_WEB = "壁挂炉年检（网页预约）";
    private static final String MESSAGE = "网页表单：请安排壁挂炉年度保养，家里白天有人。";
    private static final String BY_CALL = "油烟机不通电（来电）";
    /** The time in which it can be undone unseen, and that he takes to answer. */
    private static final Duration UNTIL_ACCEPTED = Duration.ofSeconds(40);
    /** The minute he has, the half of it he gets again, and what is held back before each engineer is told. */
    private static final Duration UNTIL_MOVED_ON = Duration.ofSeconds(150);

    private final Journal journal;
    private final Hands hands;
    private final Eyes eyes;
    private final Desk dispatcher;
    private final PaidanHome home;
    private final ServerProcess server;
    private @Nullable WorkOrderSummary byWeb;
    private @Nullable WorkOrderSummary byCall;
    private @Nullable EngineerSummary silent;

    UnaidedSteps(Journal journal, Hands hands, Eyes eyes, Desk dispatcher, PaidanHome home, ServerProcess server) {
        this.journal = journal;
        this.hands = hands;
        this.eyes = eyes;
        this.dispatcher = dispatcher;
        this.home = home;
        this.server = server;
    }

    void begin() {
        setUp();
        try (var agent = open("agent")) {
            journal.step("a request from the website with an engineer as soon as it is made", () -> takeByWeb(agent));
            journal.step("a call answered by giving the order away while it lasts", () -> takeByCall(agent));
        }
        hands.act(dispatcher::toFront);
    }

    private void setUp() {
        try (var admin = open("admin")) {
            eyes.await("the administrator's console", admin::isLive);
            hands.act(admin::toFront);
            var setup = new SetupSteps(journal, hands, eyes);
            setup.open(admin);
            new AutomationSteps(new SetupDesk(journal, hands, eyes, setup, admin)).walk();
        }
    }

    private Desk open(String user) {
        var settings = home.folder().resolve("unaided-" + user);
        return Desk.open(hands, home, settings, server.address(), user, WHOLE_SCREEN);
    }

    void goOn() {
        journal.step("the website's order on the timeline, accepted on his phone", this::readByWeb);
    }

    void end() {
        journal.step("the silent engineer's order with the next one by itself", this::readMovedOn);
        journal.step("the dispatcher told that it moved on", this::readNotice);
    }

    private void takeByWeb(Desk agent) {
        eyes.await("the agent's console", agent::isLive);
        hands.act(agent::toFront);
        silent = silent(agent);
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the form", () -> agent.node("#new-order").isVisible());
        hands.click(hands.see(() -> segment(agent, "channel", Channel.WEB)));
        var card = new OrderCard(hands, eyes, agent);
        card.write("#new-order-raw_content", MESSAGE);
        fill(agent, "壁挂炉保养", BY_WEB, addressElsewhere(agent));
        journal.picture("request typed in");
        byWeb = create(agent, BY_WEB);
        eyes.await("the visit", () -> agent.visitOf(byWeb().id()).isPresent());
    }

    private void takeByCall(Desk agent) {
        hands.press(KeyCode.ESCAPE);
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the form", () -> agent.node("#new-order").isVisible());
        fill(agent, "油烟机维修", BY_CALL, addressNear(agent));
        hands.click(hands.see(() -> segment(agent, "priority", Priority.P4)));
        journal.picture("call typed in");
        byCall = create(agent, BY_CALL);
        eyes.await("whom he can send", () -> agent.seen("#candidate-1").isPresent());
        journal.picture("whom to send");
        var card = new OrderCard(hands, eyes, agent);
        hands.press(KeyCode.valueOf("DIGIT" + card.rankOf(silent())));
        eyes.await("his visit", () -> agent.isHeldBy(byCall().id(), silent().id()));
    }

    private void readByWeb() {
        var card = new OrderCard(hands, eyes, dispatcher);
        card.search(byWeb());
        var visit = eyes.awaitValue("the visit", () -> dispatcher.visitOf(byWeb().id()));
        eyes.await(
                "it on the timeline",
                () -> dispatcher
                        .engineerOnTimeline(visit.engineerId(), visit.plannedStart())
                        .isPresent());
        journal.picture("on the timeline");
        eyes.await(
                "that he takes it",
                UNTIL_ACCEPTED,
                () -> dispatcher
                        .visitOf(byWeb().id())
                        .filter(now -> now.status() != VisitStatus.PLANNED && now.status() != VisitStatus.NOTIFIED)
                        .isPresent());
        card.readHistory("Paidan", card.nameOf(visit.engineerId()));
        card.readHistory(AutomationSteps.WEB_RULE);
    }

    private void readMovedOn() {
        var card = new OrderCard(hands, eyes, dispatcher);
        card.search(byCall());
        var next = eyes.awaitValue("somebody else's visit", UNTIL_MOVED_ON, this::visitOfNext);
        var name = card.nameOf(next.engineerId());
        eyes.await(
                "him on the right",
                () -> dispatcher.reading(text -> text.startsWith(name + " · ")).isPresent());
        journal.picture("with the next one");
        card.readHistory(card.words("inspector.history.accept.REASSIGNED", silent().name()), AutomationSteps.POLICY);
        card.readHistory("Paidan", name);
    }

    private Optional<VisitSummary> visitOfNext() {
        return dispatcher
                .visitOf(byCall().id())
                .filter(visit -> !visit.engineerId().equals(silent().id()));
    }

    private void readNotice() {
        hands.click(hands.see(() -> dispatcher.node("#bell")));
        eyes.await(
                "the notice",
                () -> dispatcher
                        .reading(text -> OrderCard.tells(text, silent().name(), byCall().number()))
                        .isPresent());
        journal.picture("notices");
        hands.press(KeyCode.ESCAPE);
    }

    private void fill(Desk agent, String service, String title, String address) {
        var card = new OrderCard(hands, eyes, agent);
        pick(agent, "#new-order-template", service);
        card.write("#new-order-title", title);
        card.write("#new-order-customer", "林先生");
        card.write("#new-order-phone", "423 794 1200");
        pick(agent, "#new-order-address", address);
        eyes.await(
                "the map of the place",
                () -> agent.node("#new-order").lookupAll(".tile-map").stream()
                        .allMatch(map -> map instanceof TileMap shown && shown.isDrawn()));
    }

    private void pick(Desk agent, String field, String words) {
        new OrderCard(hands, eyes, agent).write(field, words);
        eyes.await("it offered", () -> agent.seen(".intake-offers").isPresent());
        hands.press(KeyCode.ENTER);
    }

    private WorkOrderSummary create(Desk agent, String title) {
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        var made = eyes.awaitValue(
                "the order",
                () -> agent.console().store().orders().stream()
                        .filter(order -> order.title().equals(title))
                        .findFirst());
        eyes.await(
                "it on the right",
                () -> agent.console()
                        .selection()
                        .orderId()
                        .filter(made.id()::equals)
                        .isPresent());
        return made;
    }

    private static Node segment(Desk agent, String field, Enum<?> constant) {
        return agent.node("#new-order-" + field).lookup("#segment-" + constant.name());
    }

    /** Where he does not work. */
    private String addressElsewhere(Desk agent) {
        return eyes.awaitValue(
                "a customer elsewhere",
                () -> addresses(agent, order -> !order.territory().equals(silent().territory()))
                        .map(WorkOrderSummary::address)
                        .findFirst());
    }

    private String addressNear(Desk agent) {
        var home = silent().homePosition();
        return eyes.awaitValue(
                "a customer near him",
                () -> addresses(agent, order -> order.territory().equals(silent().territory()))
                        .min(Comparator.comparingDouble(order -> order.place().metresTo(home)))
                        .map(WorkOrderSummary::address));
    }

    private static Stream<WorkOrderSummary> addresses(Desk agent, Predicate<WorkOrderSummary> wanted) {
        return agent.console().store().orders().stream().filter(wanted);
    }

    private EngineerSummary silent(Desk agent) {
        return eyes.awaitValue(
                "an engineer without a phone",
                () -> agent.console().store().engineers().stream()
                        .filter(each -> !DemoCompany.listPhones().contains(each.code()))
                        .findFirst());
    }

    private EngineerSummary silent() {
        if (silent == null) {
            throw new TourException("nobody was known to be silent");
        }
        return silent;
    }

    private WorkOrderSummary byWeb() {
        if (byWeb == null) {
            throw new TourException("no request came from the website");
        }
        return byWeb;
    }

    private WorkOrderSummary byCall() {
        if (byCall == null) {
            throw new TourException("nobody called");
        }
        return byCall;
    }
}
