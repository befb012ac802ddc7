package io.paidan.desktop;

import io.paidan.desktop.app.ConsoleApplication;
import io.paidan.desktop.app.ConsoleOptions;
import io.paidan.desktop.platform.Texts;
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
            ConsoleApplication.open(ConsoleOptions.parse(args, texts));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
