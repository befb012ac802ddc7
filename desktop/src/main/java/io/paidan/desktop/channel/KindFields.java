package io.paidan.desktop.channel;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.ChannelSecret;
import io.paidan.contract.notice.ChannelSettings;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.desktop.platform.Texts;
import java.util.Map;

/** The fields that only channels of some kinds have. */
interface KindFields {

    /** Makes them in a form. */
    interface Maker {
        KindFields make(ChannelForm.Lines lines, Texts texts);
    }

    void fill(NoticeChannel channel);

    ChannelKind kind();

    ChannelSettings settings();

    /** As they were typed; one left empty stays as it is. */
    Map<ChannelSecret, String> secrets();
}
