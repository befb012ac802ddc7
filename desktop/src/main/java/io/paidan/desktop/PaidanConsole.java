package io.paidan.desktop;

import io.paidan.desktop.app.ConsoleApplication;
import io.paidan.desktop.app.ConsoleOptions;
import io.paidan.desktop.platform.Texts;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Starts the console: {@code --home FOLDER [--server URL] [--region FOLDER] [--user NAME --password WORD]}. No {@code
 * Application} itself, so that JavaFX may stand on the class path.
 */
public final class PaidanConsole {

    private PaidanConsole() {}

    /** Returns when the window has been closed; ends the program with status 2 and a sentence for a wrong option. */
    public static void main(String[] args) {
        var texts = new Texts(Locale.getDefault());
        try {
            var options = ConsoleOptions.parse(args, texts);
            if (hasNoDisplay()) {
                throw new IllegalArgumentException(texts.get("app.noDisplay"));
            }
            logInto(options.home());
            ConsoleApplication.open(options);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Unless whoever started this program has said how to log. */
    private static void logInto(Path home) {
        if (System.getProperty("logback.configurationFile") == null) {
            System.setProperty("paidan.console.logs", home.resolve("logs").toString());
            System.setProperty("logback.configurationFile", "io/paidan/desktop/logback.xml");
        }
    }

    private static boolean hasNoDisplay() {
        return System.getProperty("os.name").startsWith("Linux")
                && System.getenv("DISPLAY") == null
                && System.getProperty("glass.platform") == null;
    }
}
