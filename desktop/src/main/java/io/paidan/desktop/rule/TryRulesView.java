package io.paidan.desktop.rule;

import static io.paidan.desktop.platform.Labels.wrapped;

import io.paidan.contract.organisation.Territory;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleTrace;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.WordsArea;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Try it: an order on top, below it what the rules would make of it and why. */
final class TryRulesView extends ScrollPane {

    private static final int TEXT_ROWS = 3;
    private static final int TIME_COLUMNS = 7;

    private final TryRulesViewModel model;
    private final RuleSentences sentences;
    private final Texts texts;
    private final VBox answer = new VBox();
    private final DayPicker day;

    TryRulesView(TryRulesViewModel model, RuleSentences sentences, Texts texts) {
        this.model = model;
        this.sentences = sentences;
        this.texts = texts;
        var names = new CatalogueNames(texts, model.store());
        setId("try-rules");
        getStyleClass().add("try-rules");
        setFitToWidth(true);
        day = new DayPicker(texts, model.dayProperty());
        day.setId("try-day");
        answer.getStyleClass().add("try-answer");
        var body = new VBox(
                Labels.of(texts.bind("rule.try"), "pd-15", "pd-strong"),
                labelled("rule.try.number", byNumber()),
                labelled(
                        "rule.try.template",
                        new ChoiceField<>(
                                new Input.Choice<@Nullable String>(
                                        true,
                                        () -> model.store().templates().stream()
                                                .<@Nullable String>map(ServiceTemplate::code)
                                                .toList(),
                                        code -> code == null ? "" : names.template(code)),
                                model.templateProperty(),
                                texts)),
                labelled(
                        "rule.try.territory",
                        new ChoiceField<>(
                                new Input.Choice<@Nullable String>(
                                        true,
                                        () -> model.store().territories().stream()
                                                .<@Nullable String>map(Territory::id)
                                                .toList(),
                                        id -> id == null ? "" : names.territory(id)),
                                model.territoryProperty(),
                                texts)),
                labelled(
                        "rule.try.channel",
                        new ChoiceField<>(
                                new Input.Choice<@Nullable Channel>(
                                        true,
                                        () -> List.<@Nullable Channel>of(Channel.values()),
                                        one -> one == null ? "" : texts.of(one)),
                                model.channelProperty(),
                                texts)),
                labelled(
                        "rule.try.tier",
                        new ChoiceField<>(names.choice(TermKind.TIER, false), model.tierProperty(), texts)),
                labelled("rule.try.when", when()),
                labelled("rule.try.text", words()),
                go(),
                answer);
        body.getStyleClass().addAll("try-body", "pd-panel");
        setFitToHeight(true);
        setContent(body);
        model.outcomeProperty().subscribe(outcome -> show(outcome));
        texts.localeProperty()
                .subscribe((before, after) -> show(model.outcomeProperty().get()));
    }

    private Node byNumber() {
        var field = new TextField();
        field.setId("try-number");
        field.textProperty().bindBidirectional(model.numberProperty());
        field.promptTextProperty().bind(texts.bind("rule.try.number.prompt"));
        field.setOnAction(event -> model.take());
        HBox.setHgrow(field, Priority.ALWAYS);
        var take = new Button();
        take.setId("try-take");
        take.textProperty().bind(texts.bind("rule.try.take"));
        take.setOnAction(event -> model.take());
        take.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(field, take);
        row.getStyleClass().add("try-row");
        return row;
    }

    private Node when() {
        var time = new TextField();
        time.setId("try-time");
        time.setPrefColumnCount(TIME_COLUMNS);
        time.textProperty().bindBidirectional(model.timeProperty());
        time.promptTextProperty().bind(texts.bind("rule.try.time.prompt"));
        time.setOnAction(event -> ask());
        HBox.setHgrow(day, Priority.ALWAYS);
        day.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(day, time);
        row.getStyleClass().add("try-row");
        return row;
    }

    private void ask() {
        if (day.takeTyped()) {
            model.ask();
        }
    }

    private Node words() {
        var area = new WordsArea(TEXT_ROWS);
        area.setMinHeight(USE_PREF_SIZE);
        area.setId("try-text");
        area.textProperty().bindBidirectional(model.textProperty());
        return area;
    }

    private Node go() {
        var go = new Button();
        go.setId("try-go");
        go.getStyleClass().add("pd-primary");
        go.textProperty().bind(texts.bind("rule.try.go"));
        go.setOnAction(event -> ask());
        var problem = Labels.of(model.problemProperty(), "pd-12", "pd-red");
        problem.setWrapText(true);
        var row = new HBox(go, problem);
        row.getStyleClass().add("try-row");
        return row;
    }

    private void show(@Nullable RuleOutcome outcome) {
        answer.getChildren().clear();
        if (outcome == null) {
            return;
        }
        answer.getChildren().add(wrapped(texts.get("rule.try.gets", gets(outcome.then())), "pd-strong"));
        outcome.traces().forEach(trace -> answer.getChildren().add(trace(trace)));
    }

    private String gets(RuleThen then) {
        var code = model.templateProperty().get();
        return then.equals(RuleThen.NOTHING) && code != null
                ? model.store().templates().stream()
                        .filter(template -> template.code().equals(code))
                        .findFirst()
                        .map(sentences::asTemplate)
                        .orElse(sentences.then(then))
                : sentences.then(then);
    }

    private Node trace(RuleTrace trace) {
        var state = !trace.enabled() ? "rule.try.off" : trace.matched() ? "rule.try.matched" : "rule.try.missed";
        var lines = new VBox(
                wrapped(texts.get(state, trace.name()), "pd-strong", trace.matched() ? "pd-green" : "pd-ink-3"));
        trace.conditions()
                .forEach(condition -> lines.getChildren()
                        .add(wrapped(
                                (condition.held() ? "✓ " : "✗ ") + sentences.condition(condition),
                                "pd-12",
                                condition.held() ? "pd-ink-2" : "pd-red")));
        if (trace.enabled() && trace.matched()) {
            lines.getChildren()
                    .add(wrapped(texts.get("rule.try.decides", sentences.then(trace.decided())), "pd-12", "pd-ink-2"));
        }
        lines.getStyleClass().add("try-trace");
        return lines;
    }

    private VBox labelled(String key, Node control) {
        var box = new VBox(Labels.of(texts.bind(key), "field-label"), control);
        box.getStyleClass().add("field-box");
        return box;
    }
}
