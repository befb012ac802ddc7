package io.paidan.desktop.inspector;

import static java.util.stream.Collectors.joining;

import io.paidan.contract.platform.Problem;
import io.paidan.contract.workorder.ClosingResult;
import io.paidan.desktop.dispatch.ActTexts;
import io.paidan.desktop.notice.Toasts;
import java.util.List;
import java.util.Objects;

/** Says what became of each of many orders to be closed. */
final class BulkClosing {

    private static final int MOST_SENTENCES = 3;

    private final ActTexts texts;
    private final Toasts toasts;

    BulkClosing(ActTexts texts, Toasts toasts) {
        this.texts = texts;
        this.toasts = toasts;
    }

    void tell(List<ClosingResult> results) {
        var refused = results.stream().filter(result -> !result.isClosed()).toList();
        var closed = results.size() - refused.size();
        if (refused.isEmpty()) {
            toasts.tell(texts.get("inspector.closing.all", closed));
            return;
        }
        var sentences = refused.stream()
                .limit(MOST_SENTENCES)
                .map(result -> sentence(Objects.requireNonNull(result.problem())))
                .collect(joining("\n"));
        toasts.refuse(texts.get("inspector.closing.some", closed, refused.size(), sentences));
    }

    private static String sentence(Problem problem) {
        return Objects.requireNonNullElse(problem.detail(), problem.title());
    }
}
