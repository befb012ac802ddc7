package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Master;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The words of notices: there is one for every event and language, so none can be added. */
record Templates(Resource<NoticeTemplate> server, Texts texts) implements Master<NoticeTemplate, SaveNoticeTemplate> {

    @Override
    public CompletableFuture<List<NoticeTemplate>> list() {
        return server.list();
    }

    @Override
    public CompletableFuture<NoticeTemplate> save(NoticeTemplate original, SaveNoticeTemplate words) {
        return server.save(original.id(), words);
    }

    @Override
    public boolean makesNew() {
        return false;
    }

    @Override
    public NoticeTemplate blank() {
        throw new UnsupportedOperationException("every event has its words");
    }

    @Override
    public String id(NoticeTemplate template) {
        return template.id();
    }

    @Override
    public String name(NoticeTemplate template) {
        return texts.of(template.event()) + " · " + texts.of(template.language());
    }
}
