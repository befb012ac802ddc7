package io.paidan.installer.launch;

import java.io.PrintStream;

/** A bar on one line of the terminal; on something that is no terminal, a line every tenth. */
final class ProgressBar {

    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int shownPercent = -1;
    private String shownStage = "";

    @SuppressWarnings("SystemConsoleNull") // since JDK 25 it is null again where there is no terminal
    ProgressBar(PrintStream out) {
        this.out = out;
        var console = System.console();
        this.terminal = console != null && console.isTerminal();
    }

    /** @param fraction of the whole work, 0 … 1 */
    synchronized void show(String stage, double fraction) {
        var percent = (int) Math.floor(fraction * 100);
        if (percent == shownPercent && stage.equals(shownStage)) {
            return;
        }
        if (terminal) {
            var filled = (int) Math.round(fraction * WIDTH);
            out.printf("\r[%s%s] %3d %% %-40s", "█".repeat(filled), "·".repeat(WIDTH - filled), percent, stage);
            out.flush();
        } else if (percent / 10 > shownPercent / 10 || (percent == 100 && shownPercent < 100)) {
            out.printf("%3d %% %s%n", percent, stage);
        }
        shownPercent = percent;
        shownStage = stage;
    }

    void end() {
        if (terminal) {
            out.println();
        }
    }
}
