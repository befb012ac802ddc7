package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ServerMaster;

/** The words of notices: there is one for every event and language, so none can be added. */
record Templates(Resource<NoticeTemplate> server, Texts texts)
        implements ServerMaster<NoticeTemplate, SaveNoticeTemplate> {

    @Override
    public String id(NoticeTemplate template) {
        return template.id();
    }

    @Override
    public String name(NoticeTemplate template) {
        return texts.of(template.event()) + " · " + texts.of(template.language());
    }
}
