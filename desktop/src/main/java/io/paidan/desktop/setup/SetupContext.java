package io.paidan.desktop.setup;

import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * What every page of setup is made with.
 *
 * @param rights those of the user; {@link Rights#NONE} until the server has said
 * @param background for what takes longer than a frame
 */
public record SetupContext(
        ApiClient api,
        Supplier<Rights> rights,
        Texts texts,
        FailureTexts failures,
        Toasts toasts,
        Executor background,
        Executor fx) {}
