package io.paidan.desktop.rule;

import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.desktop.platform.SureButton;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** The buttons that move a rule up and down, and take it out. */
final class RuleActs extends HBox {

    private final MasterViewModel<DispatchRule, DispatchRule> model;
    private final SetupContext setup;

    RuleActs(MasterViewModel<DispatchRule, DispatchRule> model, RuleBook book, SetupContext setup) {
        this.model = model;
        this.setup = setup;
        getStyleClass().add("rule-acts");
        getChildren()
                .addAll(
                        button("rule-up", "rule.up", rule -> book.move(rule, -1)),
                        button("rule-down", "rule.down", rule -> book.move(rule, 1)),
                        removal(book));
    }

    private Button removal(RuleBook book) {
        var remove = new SureButton(
                        "rule-remove",
                        setup.texts().bind("rule.remove"),
                        setup.texts().bind("rule.removeSure"))
                .onSure(() -> model.leave(() -> run(book::remove)));
        remove.disableProperty().bind(model.freshProperty());
        model.pickedProperty().subscribe(picked -> remove.askAnew());
        return remove;
    }

    private Button button(String id, String key, Function<DispatchRule, CompletableFuture<DispatchRules>> act) {
        var button = new Button();
        button.setId(id);
        button.textProperty().bind(setup.texts().bind(key));
        button.disableProperty().bind(model.freshProperty());
        button.setOnAction(event -> model.leave(() -> run(act)));
        return button;
    }

    private void run(Function<DispatchRule, CompletableFuture<DispatchRules>> act) {
        var picked = model.pickedProperty().get();
        if (picked != null) {
            var _ = act.apply(picked)
                    .whenCompleteAsync(
                            (rules, failure) -> {
                                if (failure != null) {
                                    setup.toasts().refuse(setup.failures().sentence(failure));
                                }
                                model.load();
                            },
                            setup.fx());
        }
    }
}
