package io.paidan.installer.tour;

import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.workorder.ServiceTemplate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

/** What the company does and by which rules: a procedure with one more step, a holiday, a rule that fires. */
final class CatalogueSteps extends SetupWork {

    private static final String MEASURED = "co at the flue";
    private static final String HOLIDAY = "inventory";
    private static final String RULE = "lost keys first";
    private static final String KEYWORD = "locked out";

    CatalogueSteps(SetupDesk at) {
        super(at);
    }

    void walk() {
        journal.step("a measurement with limits added to a procedure", this::addMeasurement);
        journal.step("a rule written and moved up, tried out on a new order", this::writeRule);
        journal.step("a holiday entered in a calendar", this::addHoliday);
    }

    private void addMeasurement() {
        setup.goTo(desk, "template-title");
        var template = eyes.awaitValue(
                "a template with a procedure",
                () -> desk.console().store().templates().stream()
                        .filter(one -> !one.retired() && !one.procedure().isEmpty())
                        .filter(one -> setup.isListed(desk, one.nameZh()))
                        .min(Comparator.comparingInt(one -> one.procedure().size())));
        setup.pickRecord(desk, template.nameZh());
        hands.click(eyes.awaitValue("the button", () -> desk.seen("#procedure-add")));
        hands.type(MEASURED);
        var editor = eyes.awaitValue(
                "the new step", () -> desk.seenAll(".step-editor").reduce((earlier, later) -> later));
        form.choose(
                editor.lookup(".combo-box"),
                hands.see(() -> desk.console().texts().of(StepKind.MEASUREMENT)));
        fill(editor, "template.step.nameZh", MEASURED);
        fill(editor, "template.step.min", "0");
        fill(editor, "template.step.max", "35.5");
        fill(editor, "template.step.unit", "ppm");
        journal.picture("measurement typed");
        setup.save(desk);
        eyes.await("the next version at everybody's", () -> hasMeasurement(template));
        setup.goTo(desk, "sla-calendars");
        setup.goTo(desk, "template-title");
        setup.pickRecord(desk, template.nameZh());
        eyes.await(
                "the step as it was saved",
                () -> desk.seenAll(".step-editor .text-field")
                        .anyMatch(node -> node instanceof TextInputControl field
                                && field.getText().equals(MEASURED)));
    }

    private boolean hasMeasurement(ServiceTemplate before) {
        return desk.console().store().templates().stream()
                .filter(now -> now.code().equals(before.code()) && now.version() > before.version())
                .map(ServiceTemplate::procedure)
                .map(List::getLast)
                .map(ProcedureStep::limits)
                .anyMatch(limits -> limits != null
                        && limits.unit().equals("ppm")
                        && Double.valueOf(35.5).equals(limits.max()));
    }

    /** Where its prompt says what belongs there. */
    private void fill(Node line, String promptKey, String text) {
        var prompt = form.words(promptKey);
        form.typeInto(
                hands.see(() -> line.lookupAll(".text-field").stream()
                        .filter(node -> node instanceof TextInputControl field && prompt.equals(field.getPromptText()))
                        .findFirst()
                        .orElseThrow(() -> new TourException("no field for " + prompt))),
                text);
    }

    private void writeRule() {
        setup.goTo(desk, "rule-title");
        eyes.await("the rules", () -> desk.seen(".table-row-cell .label").isPresent());
        hands.click(eyes.awaitValue("those that are off", () -> desk.seen("#setup-inactive")));
        hands.press(KeyCode.CONTROL, KeyCode.N);
        eyes.await("the empty form", () -> desk.node("#field-name").isFocused());
        hands.type(RULE);
        form.type("keywords", KEYWORD);
        form.choose(form.field("priority"), "P1");
        setup.save(desk);
        eyes.await("it in the list", () -> setup.isListed(desk, RULE));
        var place = placeOfRule();
        hands.click(hands.see(() -> desk.node("#rule-up")));
        eyes.await("it one place up", () -> !placeNow().equals(place));
        journal.picture("rule moved up");
        tryRule();
    }

    private void tryRule() {
        var order = hands.see(() -> desk.console().store().orders().iterator().next());
        form.typeInto(hands.see(() -> desk.node("#try-number")), order.number());
        hands.click(hands.see(() -> desk.node("#try-take")));
        eyes.await("what it would get", () -> desk.seen(".try-trace").isPresent());
        form.typeInto(hands.see(() -> desk.node("#try-text")), "customer is " + KEYWORD);
        hands.click(hands.see(() -> desk.node("#try-go")));
        var fires = form.words("rule.try.matched", RULE);
        eyes.await("the rule that fires", () -> reading(fires));
        eyes.await(
                "why",
                () -> desk.seenAll(".try-trace .label")
                        .anyMatch(node -> node instanceof Labeled label
                                && label.getText().startsWith("✓")
                                && label.getText().contains(KEYWORD)));
    }

    private boolean reading(String words) {
        return desk.seenAll(".try-trace .label")
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    private String placeOfRule() {
        return hands.see(this::placeNow);
    }

    private String placeNow() {
        return desk.seenAll(".table-row-cell")
                .map(row -> row.lookupAll(".label").stream()
                        .map(node -> ((Labeled) node).getText())
                        .collect(Collectors.toList()))
                .filter(cells -> cells.contains(RULE))
                .map(cells ->
                        cells.stream().filter(cell -> cell.matches("\\d+")).collect(Collectors.joining()))
                .findFirst()
                .orElse("");
    }

    private void addHoliday() {
        setup.goTo(desk, "sla-calendars");
        var first = eyes.awaitValue("a calendar", () -> desk.seen(".table-row-cell .label"));
        var name = hands.see(() -> ((Labeled) first).getText());
        setup.pickRecord(desk, name);
        hands.click(eyes.awaitValue("the button", () -> desk.seen("#special-day-add")));
        var row = eyes.awaitValue(
                "a line to fill in", () -> desk.seenAll(".sla-day").reduce((earlier, later) -> later));
        var day = LocalDate.of(2031, 6, 30);
        form.typeInto(row.lookup(".date-picker"), day.toString());
        fill(row, "sla.dayName", HOLIDAY);
        setup.save(desk);
        setup.goTo(desk, "sla-policies");
        setup.goTo(desk, "sla-calendars");
        setup.pickRecord(desk, name);
        eyes.await(
                "the holiday as it was saved",
                () -> desk.seenAll(".sla-day .date-picker")
                        .anyMatch(node -> node instanceof DatePicker picker && day.equals(picker.getValue())));
        hands.bringIntoSight(hands.see(
                () -> desk.seenAll(".sla-day").reduce((earlier, later) -> later).orElseThrow()));
    }
}
