package io.paidan.desktop.inspector;

import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeState;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.desktop.platform.Texts;

/** Who was told, by which way, what, and whether it has reached him. */
final class ToldSentence {

    private ToldSentence() {}

    static String of(NoticeSummary notice, Texts texts) {
        return texts.get(
                "inspector.told",
                notice.recipient(),
                texts.of(notice.kind()),
                texts.of(notice.event()),
                became(notice, texts));
    }

    private static String became(NoticeSummary notice, Texts texts) {
        if (notice.state() == NoticeState.PENDING && notice.failure() != null) {
            return texts.get("inspector.toldTrying", notice.attempts());
        }
        return notice.state() == NoticeState.DEAD && notice.failure() == NoticeFailure.PERHAPS_DELIVERED
                ? texts.get("inspector.toldPerhaps")
                : texts.of(notice.state());
    }
}
