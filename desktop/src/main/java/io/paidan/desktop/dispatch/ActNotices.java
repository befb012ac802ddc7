package io.paidan.desktop.dispatch;

import java.time.Duration;

/** Where dispatching tells the user what became of an act. Called on the user interface thread. */
public interface ActNotices {

    /**
     * Done, and can be undone.
     *
     * @param held how long the engineer is not told yet; zero when nobody is to be told
     */
    void done(String text, Duration held);

    /** Nothing was sent, or the last act was taken back; there is nothing to undo. */
    void told(String text);

    /** It was refused here; the sentences say why and what would help. */
    void refused(String text);

    /** The server refused it or was away. {@code what} names the act, such as "W-0042 → 李伟". */
    void failed(String what, Throwable why);
}
