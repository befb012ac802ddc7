package io.paidan.server.platform;

import io.paidan.contract.platform.FieldProblem;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Checks fields that no annotation can check, and says all that is wrong with them at once. */
@Component
public final class FieldChecks {

    private static final int LONGEST_SHOWN = 80;
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]+");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern CONTROL_IN_LINES = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private final ProblemSentences sentences;

    FieldChecks(ProblemSentences sentences) {
        this.sentences = sentences;
    }

    public Findings begin() {
        return new Findings();
    }

    /** What was found wrong so far. */
    public final class Findings {

        private final List<FieldProblem> problems = new ArrayList<>();

        /** A short word of small letters, digits and hyphens. */
        public void code(String field, String value, int longest) {
            if (!CODE.matcher(value).matches() || value.length() > longest) {
                add(field, value, "field.code", Map.of("max", String.valueOf(longest)));
            }
        }

        /** One line that says something. */
        public void line(String field, String value, int longest) {
            if (value.isBlank()) {
                add(field, value, "field.missing", Map.of());
            } else if (CONTROL.matcher(value).find()) {
                add(field, value, "field.control-characters", Map.of());
            } else {
                length(field, value, longest);
            }
        }

        /** Some lines, or nothing. */
        public void text(String field, @Nullable String value, int longest) {
            if (value != null && CONTROL_IN_LINES.matcher(value).find()) {
                add(field, value, "field.control-characters", Map.of());
            } else if (value != null) {
                length(field, value, longest);
            }
        }

        private void length(String field, String value, int longest) {
            if (value.length() > longest) {
                add(field, value, "field.too-long", Map.of("max", String.valueOf(longest)));
            }
        }

        /** A number within limits, both included; infinite ones are not named. */
        public void between(String field, double value, double min, double max) {
            if (!Double.isFinite(value) || value < min || value > max) {
                var key = Double.isInfinite(min) ? "field.at-most" : "field.between";
                add(field, plain(value), key, Map.of("min", plain(min), "max", plain(max)));
            }
        }

        public void known(String field, String value, boolean isKnown) {
            if (!isKnown) {
                add(field, value, "field.unknown", Map.of("value", shortened(value)));
            }
        }

        public void twice(String field, String value, boolean isThereAlready) {
            if (isThereAlready) {
                add(field, value, "field.twice", Map.of("value", shortened(value)));
            }
        }

        /** Nothing stands in the list twice. */
        public void once(String field, List<String> values) {
            var seen = new HashSet<String>();
            values.forEach(value -> twice(field, value, !seen.add(value)));
        }

        /** A number as people write it, with a point. */
        public void number(String field, String value, boolean isNumber) {
            if (!isNumber) {
                add(field, value, "field.number", Map.of("value", shortened(value)));
            }
        }

        /** Something that only this feature knows; the sentence under the key may name the {@code {value}}. */
        public void wrong(String field, @Nullable Object value, boolean isWrong, String key) {
            wrong(field, value, isWrong, key, Map.of());
        }

        /** The same with more that the sentence may name. */
        public void wrong(
                String field, @Nullable Object value, boolean isWrong, String key, Map<String, String> names) {
            if (isWrong) {
                var shown = value == null ? null : value.toString();
                var all = new HashMap<>(names);
                all.put("value", shown == null ? "" : shortened(shown));
                add(field, shown, key, all);
            }
        }

        public void missing(String field) {
            missing(field, true);
        }

        public void missing(String field, boolean isMissing) {
            if (isMissing) {
                add(field, null, "field.missing", Map.of());
            }
        }

        public void unwanted(String field, boolean isThere) {
            if (isThere) {
                add(field, null, "field.unwanted", Map.of());
            }
        }

        /** @throws ProblemException INVALID when anything is wrong */
        public void refuse() {
            if (!problems.isEmpty()) {
                throw ProblemException.invalid(problems);
            }
        }

        private void add(String field, @Nullable String value, String key, Map<String, String> values) {
            var sentence = sentences.sentence(key, values, LocaleContextHolder.getLocale());
            problems.add(new FieldProblem(field, value == null ? null : shortened(value), sentence));
        }
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String plain(double value) {
        return new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
    }
}
