package io.paidan.server.sheet;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What columns are called, in every language there is. */
@Component
final class Headings {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final MessageSource messages;

    Headings(MessageSource messages) {
        this.messages = messages;
    }

    String of(SheetColumn<?, ?> column, Locale language) {
        return messages.getMessage("column." + column.name(), null, language);
    }

    /** What stands in the last column of a file of bad rows. */
    String ofProblem(Locale language) {
        return messages.getMessage("column.problem", null, language);
    }

    /** True for a column that the server itself has added to a file. */
    boolean isOfServer(String heading) {
        return LANGUAGES.stream().anyMatch(language -> like(ofProblem(language)).equals(like(heading)));
    }

    /** By its heading in any language or by its name. */
    <D> Optional<SheetColumn<D, ?>> find(List<SheetColumn<D, ?>> columns, String heading) {
        Map<String, SheetColumn<D, ?>> known = new HashMap<>();
        for (var column : columns) {
            known.put(like(column.name()), column);
            LANGUAGES.forEach(language -> known.put(like(of(column, language)), column));
        }
        return Optional.ofNullable(known.get(like(heading)));
    }

    /** Without what people add to a heading: spaces, stars, capitals, underscores. */
    private static String like(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*_-]", "");
    }
}
