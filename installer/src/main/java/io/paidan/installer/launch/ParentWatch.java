package io.paidan.installer.launch;

import java.io.IOException;
import picocli.CommandLine.Option;

/** Ends this process when the one that started it is gone: its end of standard input closes then. */
public final class ParentWatch {

    static final String OPTION = "--with-parent";

    @Option(names = OPTION, hidden = true)
    private boolean on;

    void start() {
        if (on) {
            Thread.ofPlatform().daemon().name("parent-watch").start(ParentWatch::exitAtEndOfInput);
        }
    }

    @SuppressWarnings("SystemExitOutsideMain")
    private static void exitAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // nothing is ever said; only the end counts
            }
        } catch (IOException e) {
            System.err.println(LaunchTexts.get("parent.gone", e.getMessage()));
        }
        System.exit(0);
    }
}
