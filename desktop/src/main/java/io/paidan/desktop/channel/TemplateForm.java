package io.paidan.desktop.channel;

import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;

/** The words for an event in a language. */
final class TemplateForm extends MasterForm<NoticeTemplate, SaveNoticeTemplate> {

    private final FormField<String> subject = line("subject", "channel.subject", 120);
    private final FormField<String> body = words("body", "channel.words", 2_000, 8);

    FormField<String> body() {
        return body;
    }

    @Override
    protected void fill(NoticeTemplate template) {
        subject.set(template.subject());
        body.set(template.body());
    }

    @Override
    protected SaveNoticeTemplate command(NoticeTemplate original) {
        return new SaveNoticeTemplate(
                original.version(), subject.get().strip(), body.get().strip());
    }
}
