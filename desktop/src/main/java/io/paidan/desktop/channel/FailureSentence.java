package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeFailure;
import io.paidan.desktop.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Why a notice did not go out, in the reader's language, with what the other side said in its own. */
final class FailureSentence {

    private FailureSentence() {}

    /** @param failure null for what failed before reasons were kept */
    static String of(@Nullable NoticeFailure failure, @Nullable String said, Texts texts) {
        if (failure == null) {
            return said == null ? "" : said;
        }
        var sentence = texts.of(failure);
        return said == null ? sentence : texts.get("channel.failureSaid", sentence, said);
    }
}
