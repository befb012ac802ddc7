package io.paidan.desktop.setup;

import java.util.List;
import javafx.application.Application;

/** Takes pictures of how people are told: {@code NoticePictures OUT [REGION]}. For looking at. */
public final class NoticePictures {

    private NoticePictures() {}

    public static void main(String[] args) {
        Application.launch(Program.class, args);
    }

    /** The program that walks through the pages. */
    public static final class Program extends SetupPictures.Program {

        @Override
        List<Shot> shots() {
            return List.of(
                    page("templates-zh", "channel-templates"),
                    picked("template-zh", 1),
                    page("mails-zh", "channel-mail"),
                    picked("mail-zh", 0),
                    new Shot("mail-wrong-zh", 2, () -> {
                        write("#field-name", "");
                        write("#test-address", "li@example.com");
                        press("#setup-save");
                    }),
                    new Shot("sms-zh", 2, () -> {
                        press("#setup-discard");
                        open("channel-sms");
                    }),
                    picked("sms-picked-zh", 0),
                    page("robots-zh", "channel-robots"),
                    picked("robot-zh", 0),
                    page("webhooks-zh", "channel-webhooks"),
                    picked("webhook-zh", 0),
                    page("dead-zh", "channel-dead"),
                    page("week-zh", "engineer-times"),
                    picked("week-picked-zh", 0),
                    new Shot("week-end-zh", 1, () -> scrollForm(1)),
                    page("rules-zh", "rule-title"),
                    new Shot("rules-tried-zh", 2, () -> {
                        write("#try-number", "0042");
                        press("#try-take");
                    }),
                    new Shot("rules-tried-dark-en", 2, this::inEnglishAndDark),
                    page("dead-dark-en", "channel-dead"),
                    page("webhooks-dark-en", "channel-webhooks"),
                    picked("webhook-dark-en", 0),
                    page("robots-dark-en", "channel-robots"),
                    picked("robot-dark-en", 0),
                    page("sms-dark-en", "channel-sms"),
                    picked("sms-picked-dark-en", 0),
                    page("mails-dark-en", "channel-mail"),
                    picked("mail-dark-en", 0),
                    page("templates-dark-en", "channel-templates"),
                    picked("template-dark-en", 0),
                    page("week-dark-en", "engineer-times"),
                    picked("week-picked-dark-en", 0),
                    new Shot("week-end-dark-en", 1, () -> scrollForm(1)),
                    page("engineers-dark-en", "engineer-title"),
                    picked("engineer-dark-en", 0));
        }

        private Shot page(String name, String key) {
            return new Shot(name, 1.5, "#setup-page-" + key, () -> open(key));
        }

        private Shot picked(String name, int row) {
            return new Shot(name, 1.5, ".table-row-cell", () -> pick(row));
        }
    }
}
