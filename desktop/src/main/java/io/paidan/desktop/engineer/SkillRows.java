package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.EditedLines;
import io.paidan.desktop.setup.Lookup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** What an engineer can: a row for each skill with its level and the end of its certificate. */
final class SkillRows extends VBox {

    private static final int USUAL_LEVEL = 3;

    private final EditedLines<HeldSkill> skills;
    private final Lookup<SkillDetails> known;
    private final Texts texts;
    private final Supplier<LocalDate> today;
    private final VBox rows = new VBox();

    SkillRows(Property<List<HeldSkill>> skills, Lookup<SkillDetails> known, Texts texts, Supplier<LocalDate> today) {
        this.known = known;
        this.texts = texts;
        this.today = today;
        getStyleClass().add("held-skills");
        rows.getStyleClass().add("held-skills");
        var add = new Button();
        add.setId("skill-add");
        add.textProperty().bind(texts.bind("engineer.addSkill"));
        add.setOnAction(event -> add());
        getChildren().addAll(rows, add);
        this.skills = new EditedLines<>(skills, this::fill);
        texts.localeProperty().subscribe((before, after) -> fill(this.skills.all()));
        focusedProperty().subscribe(focused -> {
            if (focused) {
                expired().ifPresentOrElse(SkillRow::startTyping, add::requestFocus);
            }
        });
    }

    /** The first whose certificate has ended, which is what wants mending. */
    private Optional<SkillRow> expired() {
        return rows.getChildren().stream()
                .map(SkillRow.class::cast)
                .filter(row -> Expiry.of(row.skill().expiresOn(), today.get()) == Expiry.OVER)
                .findFirst();
    }

    private void fill(List<HeldSkill> now) {
        rows.getChildren().clear();
        now.forEach(this::show);
    }

    private void show(HeldSkill skill) {
        rows.getChildren().add(new SkillRow(skill, known, texts, today.get(), this::edited, this::remove));
    }

    private void add() {
        var held = skills.all().stream().map(HeldSkill::code).toList();
        known.find(skill -> !held.contains(skill.code()))
                .ifPresent(skill -> skills.add(new HeldSkill(skill.code(), USUAL_LEVEL, null)));
    }

    private void remove(SkillRow row) {
        rows.getChildren().remove(row);
        edited();
    }

    private void edited() {
        skills.replaceAll(
                rows.getChildren().stream().map(row -> ((SkillRow) row).skill()).toList());
    }
}
