package io.paidan.installer.tour;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** An order on the right of the console: opened from the list, acted on by its buttons, read to the end of its history. */
final class OrderCard {

    private static final int MOST_TURNS = 8;
    private static final int MOST_RANKS = 9;
    private static final String GLUE = "\uFEFF";

    private final Hands hands;
    private final Eyes eyes;
    private final Desk desk;

    OrderCard(Hands hands, Eyes eyes, Desk desk) {
        this.hands = hands;
        this.eyes = eyes;
        this.desk = desk;
    }

    /** An order of a tab of the list, opened by a click on its row. */
    WorkOrderSummary openFrom(String tab, Predicate<WorkOrderSummary> wanted) {
        hands.click(hands.see(() -> desk.node("#view-" + tab)));
        var order = eyes.awaitValue("an order of the tab " + tab, () -> listed(wanted));
        hands.click(hands.see(() -> desk.orderRow(order.id()).orElseThrow()));
        eyes.await("the order on the right", () -> isOpen(order.id()));
        return order;
    }

    /** An order wherever it is, found by its number. */
    void search(WorkOrderSummary order) {
        hands.press(KeyCode.CONTROL, KeyCode.K);
        hands.type(order.number());
        eyes.await("it found", () -> desk.isPoppedUp("#search-hits"));
        hands.press(KeyCode.ENTER);
        eyes.await("the order on the right", () -> isOpen(order.id()));
    }

    private Optional<WorkOrderSummary> listed(Predicate<WorkOrderSummary> wanted) {
        return desk.console().store().orders().stream()
                .filter(wanted)
                .filter(order -> desk.orderRow(order.id()).isPresent())
                .findFirst();
    }

    boolean isOpen(UUID order) {
        return desk.console().selection().orderId().filter(order::equals).isPresent();
    }

    /** Gives the order that is open to the best engineer, by key. */
    VisitSummary assign(UUID order) {
        return assign(order, 1);
    }

    VisitSummary assign(UUID order, int rank) {
        eyes.await("its candidates", () -> desk.seen("#candidate-" + rank).isPresent());
        hands.act(() -> desk.map().requestFocus());
        hands.press(KeyCode.valueOf("DIGIT" + rank));
        return eyes.awaitValue("the visit", () -> desk.visitOf(order));
    }

    /** Presses what may be done with it, behind the three dots when it stands there. */
    void press(String textKey) {
        var words = words(textKey);
        eyes.await(
                "“%s” or more to do".formatted(words),
                () -> button(words).isPresent() || desk.seen("#more-acts").isPresent());
        if (!isPressed(words)) {
            hands.click(hands.see(() -> desk.node("#more-acts")));
            hands.click(eyes.awaitValue("“%s” in the menu".formatted(words), () -> desk.reading(words::equals)));
        }
    }

    /** Presses the button; it is made anew while the console still finds out what may be done, also under the hand. */
    private boolean isPressed(String words) {
        for (var button = hands.see(() -> button(words)); button.isPresent(); button = hands.see(() -> button(words))) {
            var aimed = button.get();
            try {
                hands.click(aimed);
                return true;
            } catch (TourException missed) {
                if (hands.see(() -> aimed.getScene() != null)) {
                    throw missed;
                }
            }
        }
        return false;
    }

    private Optional<Node> button(String words) {
        return desk.seenAll(".act-buttons .button")
                .filter(node ->
                        node instanceof Labeled button && button.getText().equals(words))
                .findFirst();
    }

    /** Says why, where the act asks for it. */
    void giveReason(String why) {
        eyes.await("the field for the reason", () -> desk.seen("#reason").isPresent());
        write("#reason", why);
        hands.press(KeyCode.ENTER);
    }

    /** Words as an input method commits them, over what stands in a field. */
    void write(String field, String words) {
        hands.act(() -> {
            var input = (TextInputControl) desk.node(field);
            input.requestFocus();
            input.selectAll();
            input.replaceSelection(words);
        });
        hands.glance();
    }

    WorkOrderSummary awaitStatus(UUID order, WorkOrderStatus status) {
        return eyes.awaitValue(
                "the order to be " + status,
                () -> desk.console().store().findOrder(order).filter(now -> now.status() == status));
    }

    /** Turns down to the sentence of its history that says this. */
    void readHistory(String... parts) {
        var said = eyes.awaitValue("“%s” in the history".formatted(String.join(" … ", parts)), () -> happened(parts));
        hands.bringIntoSight(said);
        for (var turn = 0; turn < MOST_TURNS && !hands.see(() -> isInSight(parts)); turn++) {
            hands.scroll(hands.middleOf(hands.see(() -> desk.node(".inspector"))), 1);
        }
    }

    private boolean isInSight(String... parts) {
        return happened(parts).filter(Hands::isWhollyInSight).isPresent();
    }

    private Optional<Node> happened(String... parts) {
        return desk.seenAll(".happened .label")
                .filter(node -> node instanceof Labeled line && tells(line.getText(), parts))
                .findFirst();
    }

    /** True when a line of the card reads like this. */
    boolean says(String selector, String... parts) {
        return desk.seenAll(selector).anyMatch(node -> node instanceof Labeled line && tells(line.getText(), parts));
    }

    /** What keeps numbers and times on one line is not read. */
    static boolean tells(String text, String... parts) {
        var read = text.replace(GLUE, "");
        return Stream.of(parts).allMatch(read::contains);
    }

    String words(String textKey, Object... values) {
        return hands.see(() -> desk.console().texts().get(textKey, values));
    }

    /** The engineer whose line has this key. */
    Optional<EngineerSummary> candidate(int rank) {
        var line = desk.seen("#candidate-" + rank);
        return desk.console().store().engineers().stream()
                .filter(engineer -> line.filter(shown -> names(shown, engineer)).isPresent())
                .findFirst();
    }

    /** The number this engineer has among those who could take the order; the others are unfolded when he is not in sight. */
    int rankOf(EngineerSummary engineer) {
        eyes.await("its candidates", () -> desk.seen("#candidate-1").isPresent());
        if (hands.see(() -> findRank(engineer)).isEmpty()) {
            hands.see(() -> desk.seen(".candidates .fold")).ifPresent(hands::click);
        }
        return eyes.awaitValue(engineer.name() + " among the candidates", () -> findRank(engineer));
    }

    private Optional<Integer> findRank(EngineerSummary engineer) {
        return IntStream.rangeClosed(1, MOST_RANKS)
                .filter(rank -> candidate(rank)
                        .filter(found -> found.id().equals(engineer.id()))
                        .isPresent())
                .boxed()
                .findFirst();
    }

    private static boolean names(Node line, EngineerSummary engineer) {
        return line.lookupAll(".label").stream()
                .anyMatch(
                        node -> node instanceof Labeled label && engineer.name().equals(label.getText()));
    }

    static String typed(Desk desk, String field) {
        return ((TextInputControl) desk.node(field)).getText();
    }

    String nameOf(UUID engineer) {
        return hands.see(() ->
                desk.console().store().findEngineer(engineer).orElseThrow().name());
    }

    String codeOf(UUID engineer) {
        return hands.see(() ->
                desk.console().store().findEngineer(engineer).orElseThrow().code());
    }
}
