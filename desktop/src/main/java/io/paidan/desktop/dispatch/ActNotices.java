package io.paidan.desktop.dispatch;

import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import java.time.Duration;

/** Tells the user what became of an act. */
final class ActNotices {

    private final Toasts toasts;
    private final FailureTexts failures;
    private final ActTexts texts;

    ActNotices(Toasts toasts, FailureTexts failures, ActTexts texts) {
        this.toasts = toasts;
        this.failures = failures;
        this.texts = texts;
    }

    /** @param held how long the engineer is not told of it yet */
    void done(String text, Duration held, Runnable undo) {
        toasts.tellUndoable(text, held, undo);
    }

    void told(String text) {
        toasts.tell(text);
    }

    /** It was refused here; the sentence says why and what would help. */
    void refused(String sentence) {
        toasts.refuse(sentence);
    }

    /** The server refused it or was away. {@code act} names it, such as "W-0042 → 李伟". */
    void failed(String act, Throwable why) {
        toasts.refuse(texts.get("dispatch.failed", act, failures.sentence(why)));
    }
}
