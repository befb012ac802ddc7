package io.paidan.installer.tour;

import io.paidan.contract.engineer.Absence;
import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.visit.VisitSummary;
import io.paidan.desktop.notice.Toast;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;

/** Who works when and where: a longer shift, a sick day, a loan, as they reach the dispatcher. */
final class TimesSteps extends SetupWork {

    private static final String LONGER = "1945";
    private static final String SICK_FROM = "11";
    private static final String LENT_FROM = "15";
    private static final String MIDNIGHT = "0";
    private static final Duration SOON = Duration.ofHours(2);

    private final Desk dispatcher;
    private final Set<UUID> taken = new HashSet<>();

    TimesSteps(SetupDesk at, Desk dispatcher) {
        super(at);
        this.dispatcher = dispatcher;
    }

    void walk() {
        journal.step("an engineer's shift made longer", this::workLonger);
        journal.step("an engineer lent to the new outlet", this::lend);
        journal.step("an engineer reported sick, the dispatcher sees it", this::reportSick);
    }

    private void workLonger() {
        var engineer = choose(one -> !one.shifts().isEmpty());
        open(engineer);
        var until = "#shift-until-" + (today().getDayOfWeek().getValue() - 1);
        form.typeInto(hands.see(() -> desk.node(until)), LONGER);
        setup.save(desk);
        journal.picture("shift saved");
        reopen(engineer);
        eyes.await(
                "the shift as it was saved",
                () -> desk.node(until) instanceof TextField field
                        && field.getText().equals("19:45"));
        var ends = today().atTime(19, 45).atZone(zone()).toInstant();
        eyes.await(
                "it at the dispatcher's",
                () -> atDispatchers(engineer)
                        .anyMatch(row -> row.shifts().stream()
                                .anyMatch(shift -> shift.end().equals(ends))));
    }

    private void lend() {
        var region = outlet().region();
        var engineer = choose(one -> !one.region().equals(region) && one.loans().isEmpty());
        open(engineer);
        form.press(form.words("engineer.addLoan"));
        var row = lastRow("loans");
        form.choose(row.getChildren().getFirst(), BorderSteps.OUTLET);
        typeSpan(row, today(), LENT_FROM, today().plusDays(1), MIDNIGHT);
        journal.picture("loan typed");
        setup.save(desk);
        reopen(engineer);
        eyes.await(
                "the loan as it was saved",
                () -> desk.seen("#field-loans .combo-box").isPresent());
        eyes.await(
                "it at the dispatcher's",
                () -> atDispatchers(engineer)
                        .flatMap(his -> his.absences().stream())
                        .anyMatch(absence -> absence.kind() == AbsenceKind.LENT));
    }

    private void reportSick() {
        var engineer = choose(one -> hasVisitAhead(one.id()));
        open(engineer);
        form.press(form.words("engineer.addAbsence"));
        typeSpan(lastRow("absences"), today(), SICK_FROM, today().plusDays(1), MIDNIGHT);
        setup.save(desk);
        eyes.await(
                "the visits that nobody comes to",
                () -> desk.seen("#visits-off").isPresent());
        journal.picture("sick day saved");
        eyes.await(
                "it at the dispatcher's",
                () -> atDispatchers(engineer)
                        .flatMap(his -> his.absences().stream())
                        .anyMatch(TimesSteps::isSick));
        dismissAll();
        hands.act(dispatcher::toFront);
        eyes.await("his row on the timeline", () -> rowOf(engineer));
        holdOver(engineer);
        hands.act(desk::toFront);
    }

    /** What was told of visits nobody comes to is read by now. */
    private void dismissAll() {
        while (hands.see(() -> desk.toast(Toast.Kind.REFUSED).isPresent())) {
            var told = hands.see(() -> desk.console().toasts().shown().size());
            hands.click(hands.see(() -> desk.node("#setup").lookup("#toast-dismiss")));
            eyes.await("one less", () -> desk.console().toasts().shown().size() < told);
        }
    }

    /** An order held over him on the timeline is told that he is not there. */
    private void holdOver(EngineerSummary engineer) {
        var order = eyes.awaitValue(
                "a waiting order of his region",
                () -> dispatcher.waitingOrder(waiting -> waiting.region().equals(engineer.region())));
        hands.pickUp(
                hands.middleOf(hands.see(() -> dispatcher.orderRow(order.id()).orElseThrow())));
        eyes.await("the ranking", () -> dispatcher.best().isPresent());
        hands.moveTo(eyes.awaitValue("him on the timeline", () -> onTimeline(engineer)));
        eyes.await(
                "him told unfit",
                () -> dispatcher
                        .hovered()
                        .filter(candidate -> candidate.engineerId().equals(engineer.id()) && !candidate.isFit())
                        .isPresent());
        journal.picture("held over the sick engineer");
        hands.press(KeyCode.ESCAPE);
        hands.letGo();
        eyes.await("the hand empty", () -> dispatcher.inHand().isEmpty());
    }

    private boolean rowOf(EngineerSummary engineer) {
        return onTimeline(engineer).isPresent();
    }

    private Optional<Point2D> onTimeline(EngineerSummary engineer) {
        return dispatcher.engineerOnTimeline(engineer.id(), now().plus(SOON));
    }

    private boolean hasVisitAhead(UUID engineer) {
        var soon = now().plus(SOON);
        return dispatcher.engineerOnTimeline(engineer, soon).isPresent()
                && dispatcher.console().store().visitsOfEngineer(engineer).stream()
                        .filter(visit ->
                                visit.status().isActive() && !visit.status().isUnderWay())
                        .map(VisitSummary::plannedStart)
                        .anyMatch(soon::isBefore);
    }

    private static boolean isSick(Absence absence) {
        return absence.kind() == AbsenceKind.SICK;
    }

    /** Somebody of whom nothing was changed yet, and who is there today. */
    private EngineerSummary choose(Predicate<EngineerSummary> fits) {
        var engineer = eyes.awaitValue(
                "an engineer",
                () -> dispatcher.console().store().engineers().stream()
                        .filter(one -> !one.isGuest()
                                && one.absences().isEmpty()
                                && !one.shifts().isEmpty())
                        .filter(one -> !taken.contains(one.id()))
                        .filter(fits)
                        .findFirst());
        taken.add(engineer.id());
        return engineer;
    }

    private Stream<EngineerSummary> atDispatchers(EngineerSummary engineer) {
        return dispatcher.console().store().rowsOfEngineer(engineer.id()).stream();
    }

    private void open(EngineerSummary engineer) {
        setup.goTo(desk, "engineer-times");
        form.typeInto(hands.see(() -> desk.node("#setup-search")), engineer.code());
        setup.pickRecord(desk, engineer.name());
        eyes.await("his week", () -> desk.seen(".shift-time").isPresent());
    }

    /** As the server has it: the page is left, and read anew when it is come back to. */
    private void reopen(EngineerSummary engineer) {
        setup.goTo(desk, "engineer-title");
        open(engineer);
    }

    private Pane lastRow(String field) {
        return (Pane) eyes.awaitValue(
                "a line to fill in",
                () -> desk.seenAll("#field-" + field + " .held-skill")
                        .reduce((earlier, later) -> later)
                        .<Node>map(Node.class::cast));
    }

    private void typeSpan(Pane row, LocalDate fromDay, String fromTime, LocalDate untilDay, String untilTime) {
        var days = row.lookupAll(".date-picker").stream().toList();
        var times = row.lookupAll(".shift-time").stream().toList();
        form.typeInto(days.getFirst(), fromDay.toString());
        form.typeInto(times.getFirst(), fromTime);
        form.typeInto(days.getLast(), untilDay.toString());
        form.typeInto(times.getLast(), untilTime);
    }

    private Territory outlet() {
        return eyes.awaitValue(
                "the new outlet",
                () -> desk.console().store().territories().stream()
                        .filter(territory -> territory.name().equals(BorderSteps.OUTLET))
                        .findFirst());
    }

    private Instant now() {
        return desk.console().clock().instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(hands.see(this::now), zone());
    }

    private ZoneId zone() {
        return hands.see(() -> desk.console().store().territories().getFirst().zone());
    }
}
