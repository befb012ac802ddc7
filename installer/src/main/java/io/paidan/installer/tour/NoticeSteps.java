package io.paidan.installer.tour;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.desktop.notice.Toast;
import java.io.IOException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/** What is told when an engineer is away: in words of the company, to a program that first refuses it. */
final class NoticeSteps extends SetupWork implements AutoCloseable {

    private static final NoticeEvent EVENT = NoticeEvent.ENGINEER_ABSENT;
    private static final String SUBJECT = "somebody is away today";
    private static final String CHANNEL = "roster";

    private @Nullable ListeningProgram program;

    NoticeSteps(SetupDesk at) {
        super(at);
    }

    void prepare() {
        journal.step("the words of a notice put otherwise", this::writeWords);
        journal.step("a channel with quiet hours", this::openChannel);
    }

    void finish() {
        journal.step("an undelivered notice sent again, and heard", this::sendAgain);
    }

    private void writeWords() {
        setup.goTo(desk, "channel-templates");
        var event = hands.see(() -> desk.console().texts().of(EVENT));
        var chinese = hands.see(() -> desk.console().texts().of(NoticeLanguage.ZH));
        look(event);
        hands.click(eyes.awaitValue(
                "its Chinese words",
                () -> desk.seenAll(".table-row-cell")
                        .filter(row -> reads(row, chinese))
                        .findFirst()));
        setup.awaitRecord(desk, event + " · " + chinese);
        form.type("subject", SUBJECT);
        hands.click(eyes.awaitValue(
                "the variable",
                () -> desk.seenAll(".template-variables .hyperlink")
                        .filter(node ->
                                node instanceof Labeled link && link.getText().equals("{phone}"))
                        .findFirst()));
        setup.save(desk);
        var own = form.words("channel.own");
        eyes.await(
                "them as the company's own",
                () -> desk.seenAll(".table-row-cell").anyMatch(row -> reads(row, chinese) && reads(row, own)));
    }

    private void openChannel() throws IOException {
        var refusing = ListeningProgram.start();
        program = refusing;
        refusing.refuse();
        setup.goTo(desk, "channel-webhooks");
        new WebhookForm(hands, eyes, desk).fillIn(CHANNEL, refusing, EVENT);
        form.choose(form.field("quietFrom"), "00:30");
        form.choose(form.field("quietUntil"), "05:00");
        setup.save(desk);
        setup.goTo(desk, "channel-dead");
        setup.goTo(desk, "channel-webhooks");
        setup.pickRecord(desk, CHANNEL);
        eyes.await(
                "its quiet hours as saved",
                () -> desk.seen("#field-quietUntil")
                        .filter(node ->
                                node instanceof ComboBox<?> choice && "05:00".equals(String.valueOf(choice.getValue())))
                        .isPresent());
    }

    private void sendAgain() {
        var listening = program;
        if (listening == null) {
            throw new TourException("nothing was opened that could refuse a notice");
        }
        openFromBell();
        var row = eyes.awaitValue(
                "what it was to hear",
                () -> desk.seenAll(".dead-row")
                        .filter(dead -> reads(dead, SUBJECT))
                        .findFirst());
        journal.picture("undelivered");
        listening.accept();
        var heard = listening.heard().size();
        hands.click(hands.see(() -> row.lookup(".again")));
        form.awaitToast(Toast.Kind.TOLD, form.words("channel.sentAgain", 1));
        journal.picture("sent again");
        eyes.await("it heard", () -> listening.heard().size() > heard);
        if (!listening.heard().getLast().contains(SUBJECT)) {
            throw new TourException("heard something else: " + listening.heard().getLast());
        }
        eyes.await("it off the list", () -> desk.seenAll(".dead-row").noneMatch(row::equals));
    }

    /** The administrator is told of it on the dispatch page. */
    private void openFromBell() {
        hands.click(hands.see(() -> desk.node("#setup-back")));
        eyes.await("the board", () -> desk.seen("#bell").isPresent());
        hands.click(hands.see(() -> desk.node("#bell")));
        var notice = eyes.<Node>awaitValue("the notice of it", () -> desk.reading(text -> text.endsWith(CHANNEL)));
        journal.picture("told of an undelivered notice");
        hands.click(notice);
        eyes.await("what did not go out", () -> desk.seen("#dead-notices").isPresent());
    }

    /** No key types these words. */
    private void look(String words) {
        hands.act(() -> ((TextInputControl) desk.node("#setup-search")).setText(words));
    }

    private static boolean reads(Node in, String words) {
        return in.lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && words.equals(label.getText()));
    }

    @Override
    public void close() {
        if (program != null) {
            program.close();
        }
    }
}
