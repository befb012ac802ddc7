package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.MasterViewModel;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the words in the form may speak of; a click puts it at their end. */
final class TemplateHelp extends VBox {

    private final TemplateForm form;
    private final Texts texts;
    private final VBox rows = new VBox();

    TemplateHelp(MasterViewModel<NoticeTemplate, SaveNoticeTemplate> model, TemplateForm form, Texts texts) {
        this.form = form;
        this.texts = texts;
        getStyleClass().addAll("template-help", "pd-panel");
        rows.getStyleClass().add("template-variables");
        var hint = Labels.of(texts.bind("channel.variablesHint"), "pd-12", "pd-ink-2");
        hint.setWrapText(true);
        getChildren().addAll(Labels.of(texts.bind("channel.variables"), "pd-strong"), hint, rows);
        model.pickedProperty().subscribe(this::show);
        texts.localeProperty()
                .subscribe((before, after) -> show(model.pickedProperty().get()));
    }

    private void show(@Nullable NoticeTemplate template) {
        rows.getChildren().clear();
        if (template != null) {
            template.event().variables().stream()
                    .sorted()
                    .forEach(variable -> rows.getChildren().add(row(variable)));
        }
    }

    private HBox row(NoticeVariable variable) {
        var written = "{" + variable.key() + "}";
        var link = new Hyperlink(written);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> form.body().set(form.body().get() + written));
        var row = new HBox(link, Labels.of(texts.of(variable), "pd-ink-2"));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
