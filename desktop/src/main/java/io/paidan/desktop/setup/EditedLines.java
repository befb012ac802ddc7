package io.paidan.desktop.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.Property;

/**
 * A list in a form that is edited line by line. Its lines are drawn anew when it becomes another list or another length, not
 * while somebody types into one of them.
 */
public final class EditedLines<T> {

    private final Property<List<T>> lines;
    private boolean typing;

    /** @param draw shows all lines; called at once and for every other list */
    public EditedLines(Property<List<T>> lines, Consumer<List<T>> draw) {
        this.lines = lines;
        lines.subscribe(now -> {
            if (!typing) {
                draw.accept(now);
            }
        });
    }

    public List<T> all() {
        return lines.getValue();
    }

    public void add(T line) {
        var all = new ArrayList<>(all());
        all.add(line);
        lines.setValue(List.copyOf(all));
    }

    public void remove(int place) {
        var all = new ArrayList<>(all());
        all.remove(place);
        lines.setValue(List.copyOf(all));
    }

    /** What stands in a line now, which is not drawn anew. */
    public void replace(int place, T line) {
        var all = new ArrayList<>(all());
        all.set(place, line);
        replaceAll(all);
    }

    /** What stands in the lines now, none of which is drawn anew. */
    public void replaceAll(List<T> typed) {
        typing = true;
        lines.setValue(List.copyOf(typed));
        typing = false;
    }
}
