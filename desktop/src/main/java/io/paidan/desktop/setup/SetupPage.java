package io.paidan.desktop.setup;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One page of setup. Made when the console opens, so its constructor asks the server for nothing. */
public interface SetupPage extends AutoCloseable {

    /** The key of its name in the messages, such as {@code session.users}; names the page too. */
    String key();

    SetupGroup group();

    /** What it reads, such as {@code /api/users}: who may not, is not shown the page. */
    String path();

    /** Built when first asked for, the same one afterwards. */
    Region view();

    /** It has come to the front: reads anew what it shows. */
    void shown();

    /**
     * Opens one thing on the page.
     *
     * @param id as the server calls it
     * @param field where the keyboard goes, by the server's name; null for the first one
     */
    void find(String id, @Nullable String field);

    /** Runs the task now, or when the user has decided what becomes of changes not saved; never when he stays. */
    void leave(Runnable then);

    /** Takes back the question that {@link #leave} put; false when none was open. */
    default boolean stay() {
        return false;
    }

    /** Ctrl+N. */
    void create();

    /** Ctrl+S. */
    void save();

    /** Ctrl+F. */
    void search();

    @Override
    void close();
}
