package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.desktop.platform.DayPicker;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ChoiceField;
import io.paidan.desktop.setup.Input;
import io.paidan.desktop.setup.Lookup;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One skill of an engineer. */
final class SkillRow extends HBox {

    private final ObjectProperty<String> code;
    private final ObjectProperty<Integer> level;
    private final ObjectProperty<@Nullable LocalDate> expiresOn;
    private final DayPicker until;
    private final Label mark = Labels.of("", "skill-mark");

    SkillRow(
            HeldSkill skill,
            Lookup<SkillDetails> known,
            Texts texts,
            LocalDate today,
            Runnable edited,
            Consumer<SkillRow> remove) {
        code = new SimpleObjectProperty<>(skill.code());
        level = new SimpleObjectProperty<>(skill.level());
        expiresOn = new SimpleObjectProperty<>(skill.expiresOn());
        getStyleClass().add("held-skill");
        setAlignment(Pos.CENTER_LEFT);
        var codes = new ChoiceField<>(
                new Input.Choice<>(
                        true,
                        () -> known.all().stream().map(SkillDetails::code).toList(),
                        of -> name(of, known, texts)),
                code,
                texts);
        var levels = new ChoiceField<>(
                new Input.Choice<>(true, () -> List.of(1, 2, 3, 4, 5), of -> texts.get("engineer.level", of)),
                level,
                texts);
        levels.getStyleClass().add("skill-level");
        until = new DayPicker(texts, expiresOn);
        until.promptTextProperty().bind(texts.bind("engineer.forEver"));
        var away = new Button("×");
        away.getStyleClass().add("pd-quiet");
        away.setMinWidth(USE_PREF_SIZE);
        away.setOnAction(event -> remove.accept(this));
        HBox.setHgrow(codes, Priority.ALWAYS);
        getChildren().addAll(codes, levels, until, mark, away);
        expiresOn.subscribe(day -> colour(Expiry.of(day, today)));
        for (var value : List.of(code, level, expiresOn)) {
            value.subscribe((before, after) -> edited.run());
        }
    }

    HeldSkill skill() {
        return new HeldSkill(code.get(), level.get(), expiresOn.get());
    }

    /** At the end of the certificate. */
    void startTyping() {
        until.requestFocus();
    }

    private void colour(Expiry expiry) {
        mark.setText(expiry.mark().strip());
        mark.getStyleClass().setAll("label", "skill-mark");
        if (!expiry.tone().isEmpty()) {
            mark.getStyleClass().add(expiry.tone());
        }
    }

    private static String name(String code, Lookup<SkillDetails> known, Texts texts) {
        return known.find(skill -> skill.code().equals(code))
                .map(skill -> texts.locale().equals(Texts.CHINESE) ? skill.nameZh() : skill.nameEn())
                .orElse(code);
    }
}
