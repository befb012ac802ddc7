package io.paidan.server.attachment;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Whether a file is what its sender says, and says what can be. */
@Component
class LabelCheck {

    private static final int LONGEST_NAME = 200;

    private final ProblemSentences sentences;
    private final Clock clock;

    LabelCheck(ProblemSentences sentences, Clock clock) {
        this.sentences = sentences;
        this.clock = clock;
    }

    /** @throws ProblemException INVALID for an empty file, UNSUPPORTED for a kind that is not taken */
    String type(byte[] beginning, FileLabel label) {
        if (beginning.length == 0) {
            throw invalid("content");
        }
        return AttachmentTypes.find(beginning, label.name())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.UNSUPPORTED,
                        "attachment",
                        "name",
                        label.name(),
                        "type",
                        AttachmentTypes.nameOf(beginning, label.name())));
    }

    /** @throws ProblemException INVALID */
    void check(FileLabel label) {
        if (label.name().isBlank()
                || label.name().length() > LONGEST_NAME
                || label.name().codePoints().anyMatch(LabelCheck::isUnseen)
                || label.name().matches(".*[/\\\\].*|\\.\\.?")) {
            throw invalid("name");
        }
        if (label.lat() != null && !(Math.abs(label.lat()) <= 90)) {
            throw invalid("lat");
        }
        if (label.lon() != null && !(Math.abs(label.lon()) <= 180)) {
            throw invalid("lon");
        }
        if ((label.lat() == null) != (label.lon() == null)) {
            throw invalid("place");
        }
        if (label.takenAt() != null && !Exposure.isPossible(label.takenAt(), clock.instant())) {
            throw invalid("takenAt");
        }
    }

    /** Also what turns a name round, so that it seems to end otherwise. */
    private static boolean isUnseen(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
    }

    private ProblemException invalid(String field) {
        var sentence = sentences.sentence(
                "field.attachment-" + field, Map.of(), Objects.requireNonNull(LocaleContextHolder.getLocale()));
        return ProblemException.invalid(List.of(new FieldProblem(field, null, sentence)));
    }
}
