package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The events a channel carries, each to be ticked. */
final class EventChoice extends GridPane {

    private static final int COLUMNS = 2;

    private final FormField<Set<NoticeEvent>> chosen;
    private final Map<NoticeEvent, CheckBox> boxes = new EnumMap<>(NoticeEvent.class);

    EventChoice(FormField<Set<NoticeEvent>> chosen, Texts texts) {
        this.chosen = chosen;
        getStyleClass().add("event-choice");
        for (var event : NoticeEvent.values()) {
            var box = new CheckBox();
            box.setId("event-" + event);
            box.textProperty().bind(texts.localeProperty().map(locale -> texts.of(event)));
            box.setOnAction(click -> choose(event, box.isSelected()));
            add(box, boxes.size() % COLUMNS, boxes.size() / COLUMNS);
            boxes.put(event, box);
        }
        var half = new ColumnConstraints();
        half.setPercentWidth(100.0 / COLUMNS);
        getColumnConstraints().addAll(half, half);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                getChildren().getFirst().requestFocus();
            }
        });
        chosen.valueProperty()
                .subscribe(events -> boxes.forEach((event, box) -> box.setSelected(events.contains(event))));
    }

    private void choose(NoticeEvent event, boolean carried) {
        var events = new TreeSet<>(chosen.get());
        if (carried) {
            events.add(event);
        } else {
            events.remove(event);
        }
        chosen.set(Set.copyOf(events));
    }
}
