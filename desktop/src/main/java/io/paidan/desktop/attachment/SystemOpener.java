package io.paidan.desktop.attachment;

import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Shows a file with the program that the system has for its kind. */
public final class SystemOpener implements Consumer<Path> {

    private final Toasts toasts;
    private final Texts texts;
    private final Executor fx;

    public SystemOpener(Toasts toasts, Texts texts, Executor fx) {
        this.toasts = toasts;
        this.texts = texts;
        this.fx = fx;
    }

    /** Returns at once; a system without such a program is told to the user, with where the file is. */
    @Override
    public void accept(Path file) {
        try {
            new ProcessBuilder(command(System.getProperty("os.name"), file))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noProgram) {
            fx.execute(() -> toasts.refuse(texts.get("attachment.noProgram", file)));
        }
    }

    static List<String> command(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", file.toString());
        }
        return List.of(name.contains("mac") ? "open" : "xdg-open", file.toString());
    }
}
