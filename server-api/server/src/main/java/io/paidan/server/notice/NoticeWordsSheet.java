package io.paidan.server.notice;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The words of notices by event and language. Words that are as given stay given: they change with the program. */
@Component
class NoticeWordsSheet implements Sheet<NoticeTemplate> {

    private static final SheetColumn<NoticeTemplate, NoticeEvent> EVENT =
            required("event", choice(NoticeEvent.class), NoticeTemplate::event);
    private static final SheetColumn<NoticeTemplate, NoticeLanguage> LANGUAGE =
            required("language", choice(NoticeLanguage.class), NoticeTemplate::language);
    private static final SheetColumn<NoticeTemplate, String> SUBJECT =
            required("subject", text(), NoticeTemplate::subject);
    private static final SheetColumn<NoticeTemplate, String> BODY = required("body", text(), NoticeTemplate::body);

    private final NoticeTemplates templates;

    NoticeWordsSheet(NoticeTemplates templates) {
        this.templates = templates;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.NOTICE_WORDS;
    }

    @Override
    public List<SheetColumn<NoticeTemplate, ?>> columns() {
        return List.of(EVENT, LANGUAGE, SUBJECT, BODY);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<NoticeTemplate> to) {
        templates.list().forEach(to);
    }

    @Override
    public Optional<NoticeTemplate> find(SheetRow<NoticeTemplate> row, SignedInUser user) {
        return Optional.of(templates.get(row.get(EVENT), row.get(LANGUAGE)));
    }

    @Override
    public Saved<NoticeTemplate> save(SheetRow<NoticeTemplate> row, SignedInUser user) {
        var stored = templates.get(row.get(EVENT), row.get(LANGUAGE));
        var subject = row.get(SUBJECT);
        var body = row.get(BODY).replaceAll("\\r\\n?", "\n");
        if (stored.subject().equals(subject) && stored.body().strip().equals(body)) {
            return new Saved<>(stored, false);
        }
        return new Saved<>(
                templates.save(stored.id(), new SaveNoticeTemplate(stored.version(), subject, body), user), false);
    }
}
