package io.paidan.desktop.engineer;

import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.EditedLines;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** A week as a calendar: a line a day with the hours to type and a bar that shows them. */
final class ShiftRows extends GridPane {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final EditedLines<TypedShift> shifts;
    private final Texts texts;
    private final Clockface clockface;
    private final WeekForm form;
    private final List<DayBar> bars = new ArrayList<>();

    ShiftRows(WeekForm form, Texts texts, Clockface clockface) {
        this.form = form;
        this.texts = texts;
        this.clockface = clockface;
        getStyleClass().add("shift-rows");
        this.shifts = new EditedLines<>(form.shifts().valueProperty(), this::fill);
        form.shifts().problemProperty().subscribe(this::mark);
        for (var spans : List.of(form.absences(), form.loans())) {
            spans.valueProperty().subscribe(this::showAway);
        }
        texts.localeProperty().subscribe((before, after) -> fill(this.shifts.all()));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                lookupAll(".shift-time").stream()
                        .filter(field -> field.getPseudoClassStates().contains(WRONG))
                        .findFirst()
                        .orElseGet(() -> lookup(".shift-time"))
                        .requestFocus();
            }
        });
    }

    private void fill(List<TypedShift> now) {
        getChildren().clear();
        bars.clear();
        addRow(
                0,
                Labels.of(""),
                head("engineer.from"),
                head("engineer.until"),
                head("engineer.breakFrom"),
                head("engineer.breakUntil"));
        for (var i = 0; i < now.size(); i++) {
            addDay(i, now.get(i));
        }
        showAway();
    }

    private void showAway() {
        var away = form.away();
        bars.forEach(bar -> bar.showAway(away));
    }

    /** Beside the sentence on what is wrong, the lines are marked that are. */
    private void mark(String problem) {
        var all = shifts.all();
        for (var i = 0; i < all.size(); i++) {
            var wrong = !problem.isEmpty() && form.isWrong(all.get(i));
            lookupAll(".shift-of-" + i).forEach(field -> field.pseudoClassStateChanged(WRONG, wrong));
        }
    }

    private void addDay(int number, TypedShift shift) {
        var row = number + 1;
        var day = Labels.of(clockface.day(shift.day()), "shift-day");
        day.setMinWidth(USE_PREF_SIZE);
        var from = time(shift.from(), "from", number);
        var until = time(shift.until(), "until", number);
        var breakFrom = time(shift.breakFrom(), "break-from", number);
        var breakUntil = time(shift.breakUntil(), "break-until", number);
        var bar = new DayBar();
        bar.show(shift);
        bars.add(bar);
        for (var field : List.of(from, until, breakFrom, breakUntil)) {
            field.textProperty().subscribe((before, typed) -> {
                var edited = new TypedShift(
                        shift.day(), from.getText(), until.getText(), breakFrom.getText(), breakUntil.getText());
                bar.show(edited);
                shifts.replace(number, edited);
            });
        }
        addRow(row, day, from, until, breakFrom, breakUntil, bar);
        setHgrow(bar, Priority.ALWAYS);
    }

    private TextField time(String text, String name, int number) {
        var field = new TextField(text);
        field.setId("shift-" + name + "-" + number);
        field.setPromptText("–");
        field.getStyleClass().addAll("shift-time", "shift-of-" + number);
        return field;
    }

    private Label head(String key) {
        return Labels.of(texts.get(key), "pd-12", "pd-ink-3");
    }
}
