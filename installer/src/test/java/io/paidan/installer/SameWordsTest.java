package io.paidan.installer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.session.Role;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the console calls a status or a role, the server calls so too: in its sentences, its notices and its sheets. */
class SameWordsTest {

    private static final String CONSOLE = "io/paidan/desktop/platform/messages";

    static Stream<Locale> languages() {
        return Stream.of(Locale.ROOT, Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_server_s_sentences_call_things_as_the_console_does(Locale language) {
        var sentences = bundle("messages/dispatch", language);
        var roles = bundle("messages/problems", language);
        var console = bundle(CONSOLE, language);

        for (var status : WorkOrderStatus.values()) {
            assertSame(sentences, "word." + status, console, "WorkOrderStatus." + status);
        }
        for (var status : VisitStatus.values()) {
            if (status != VisitStatus.IN_PROGRESS) { // as an order's: sentences know one word for both
                assertSame(sentences, "word." + status, console, "VisitStatus." + status);
            }
        }
        for (var role : Role.values()) {
            assertSame(roles, "role." + role, console, "Role." + role);
            if (role != Role.PARTNER) { // a word that is a territory and a channel, too
                assertSame(sentences, "word." + role, console, "Role." + role);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_server_s_sheets_and_notices_call_things_as_the_console_does(Locale language) {
        var sheets = bundle("messages/words", language);
        var console = bundle(CONSOLE, language);

        var both = sheets.keySet().stream().filter(console::containsKey).toList();

        assertThat(both).hasSizeGreaterThan(50);
        both.forEach(key -> assertSame(sheets, key, console, key));
        var notices = bundle("messages/notices", language);
        for (var failure : NoticeFailure.values()) {
            assertSame(notices, "NoticeFailure." + failure, console, "NoticeFailure." + failure);
        }
    }

    private static void assertSame(ResourceBundle server, String word, ResourceBundle console, String shown) {
        assertThat(server.getString(word))
                .as(word)
                .isEqualToIgnoringCase(console.getString(shown).replace("''", "'"));
    }

    /** Those of the server end in {@code _zh}, those of the console in {@code _zh_CN}: Java finds both. */
    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(
                name, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
