package io.paidan.server.notice;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Gathers what is wrong with the fields of a request, each said in the caller's language. */
@Component
class NoticeChecks {

    private static final int SHOWN_AT_MOST = 60;

    private final ProblemSentences sentences;

    NoticeChecks(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    Found begin() {
        return new Found();
    }

    final class Found {
        private final List<FieldProblem> problems = new ArrayList<>();

        /** @param namesAndValues alternating: what the sentence under the key speaks of */
        void add(String field, @Nullable String value, String key, String... namesAndValues) {
            var values = new HashMap<String, String>();
            for (var i = 0; i < namesAndValues.length; i += 2) {
                values.put(namesAndValues[i], namesAndValues[i + 1]);
            }
            var shown =
                    value == null || value.length() <= SHOWN_AT_MOST ? value : value.substring(0, SHOWN_AT_MOST) + "…";
            problems.add(
                    new FieldProblem(field, shown, sentences.sentence(key, values, LocaleContextHolder.getLocale())));
        }

        /** Something must stand there, and not too much. */
        void text(String field, @Nullable String value, int longest) {
            if (value == null || value.isBlank()) {
                add(field, value, "field.missing");
            } else {
                atMost(field, value, longest);
            }
        }

        void atMost(String field, String value, int longest) {
            if (value.length() > longest) {
                add(field, value, "field.too-long", "max", String.valueOf(longest));
            }
        }

        /** @throws ProblemException INVALID with all that was found */
        void throwIfAny() {
            if (!problems.isEmpty()) {
                throw ProblemException.invalid(problems);
            }
        }
    }
}
