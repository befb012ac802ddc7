package io.paidan.desktop.inspector;

import io.paidan.contract.session.Role;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.Selection;
import java.util.concurrent.Executor;

/**
 * What everything needs that changes something about the picked order.
 *
 * @param role of the user
 * @param fx what runs on the user interface thread
 */
public record EditContext(
        DispatchStore store,
        Selection selection,
        Role role,
        Toasts toasts,
        FailureTexts failures,
        Texts texts,
        Executor fx) {}
