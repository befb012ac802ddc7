package io.paidan.desktop.inspector;

import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.platform.Segments;
import io.paidan.desktop.platform.Texts;
import java.util.List;
import javafx.scene.input.KeyCode;

/** Another priority for the picked order, and why. */
final class PriorityChangeView extends PickedOrderEditView {

    PriorityChangeView(PriorityChangeViewModel model, Texts texts) {
        super("priority-change", "priority", model.edit(), KeyCode.U, texts);
        var segments = new Segments<>(List.of(Priority.values()), model.priorityProperty(), texts);
        segments.setId("priority-choice");
        show(
                "inspector.priority",
                () -> {
                    model.begin();
                    segments.requestFocus();
                },
                segments,
                reason(model.reasonProperty(), model::send),
                problem());
    }
}
