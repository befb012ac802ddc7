package io.paidan.desktop.notice;

import java.time.Duration;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is being told just now, oldest first. Lives on the user interface thread. */
public final class Toasts {

    private static final int MOST = 3;

    private final ObservableList<Toast> shown = FXCollections.observableArrayList();
    private final ObservableList<Toast> readable = FXCollections.unmodifiableObservableList(shown);
    private long count;

    public ObservableList<Toast> shown() {
        return readable;
    }

    public void tell(String text) {
        replaceTold(text, Duration.ZERO, null);
    }

    /** Tells of an act that {@code undo} takes back; {@code held}: how long the engineer does not hear of it yet. */
    public void tellUndoable(String text, Duration held, Runnable undo) {
        replaceTold(text, held, undo);
    }

    /** Says why something was refused or failed; stays until dismissed. The same sentence is shown once. */
    public void refuse(String sentence) {
        shown.removeIf(
                toast -> toast.kind() == Toast.Kind.REFUSED && toast.text().equals(sentence));
        add(new Toast(++count, Toast.Kind.REFUSED, sentence, Duration.ZERO, null));
    }

    public void dismiss(Toast toast) {
        shown.remove(toast);
    }

    /** Takes all away; for when they are in a language that is no longer read. */
    void clear() {
        shown.clear();
    }

    private void replaceTold(String text, Duration held, @Nullable Runnable undo) {
        shown.removeIf(toast -> toast.kind() == Toast.Kind.TOLD);
        add(new Toast(++count, Toast.Kind.TOLD, text, held, undo));
    }

    private void add(Toast toast) {
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(toast);
    }
}
