package io.paidan.server.sheet;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.sheet.BadRow;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ProblemSentences;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.file.Cell;
import io.paidan.server.sheet.file.SheetLine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Saves the rows of one file, and says of those that cannot be saved what is wrong with which cell.
 *
 * @param <D> a record as the feature keeps it
 */
final class RowSaving<D> {

    private static final int LONGEST_SHOWN = 80;
    /** Excel's. */
    private static final int LONGEST_CELL = 32_767;

    private static final String BETWEEN = "\u001F";
    private static final Pattern FAULT = Pattern.compile("#(N/A|REF!|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!)");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t\\r]]");

    private final Sheet<D> sheet;
    private final HeadedSheet<D> file;
    private final SignedInUser user;
    private final ProblemSentences sentences;
    private final Locale language;
    /** By a hash of the key: of 200 000 rows whatever they say is not kept. */
    private final Map<UUID, Integer> rowsByKey = new HashMap<>();

    RowSaving(Sheet<D> sheet, HeadedSheet<D> file, SignedInUser user, ProblemSentences sentences, Locale language) {
        this.sheet = sheet;
        this.file = file;
        this.user = user;
        this.sentences = sentences;
        this.language = language;
    }

    /** @throws RefusedRowException with all that is wrong; then nothing may be committed */
    RowOutcome save(SheetLine line) {
        var bad = new ArrayList<BadRow>();
        var cells = read(line, bad);
        var key = key(cells);
        requireOnce(line, key, cells, bad);
        if (!bad.isEmpty()) {
            bad.addAll(listEmpty(line, cells));
            throw new RefusedRowException(bad);
        }
        try {
            var stored = key == null
                    ? null
                    : sheet.find(new SheetRow<>(cells, null, () -> file.asRead(line)), user)
                            .orElse(null);
            return save(line, cells, stored);
        } catch (ProblemException refusal) {
            throw new RefusedRowException(reasons(line, refusal));
        }
    }

    /** Null when a part of it is missing. */
    private @Nullable String key(Map<SheetColumn<D, ?>, Object> cells) {
        return sheet.key().stream().allMatch(column -> cells.get(column) != null)
                ? sheet.key().stream()
                        .map(column -> String.valueOf(cells.get(column)))
                        .collect(Collectors.joining(BETWEEN))
                : null;
    }

    private RowOutcome save(SheetLine line, Map<SheetColumn<D, ?>, Object> cells, @Nullable D stored) {
        var row = new SheetRow<>(cells, stored, () -> file.asRead(line));
        var missing = sheet.columns().stream()
                .filter(column -> column.required() && row.find(column) == null)
                .map(column -> bad(line, column.name(), "field.missing", Map.of()))
                .toList();
        if (!missing.isEmpty()) {
            throw new RefusedRowException(missing);
        }
        var saved = sheet.save(row, user);
        return new RowOutcome(change(saved, stored), row.placed(line.number()));
    }

    private static <D> RowChange change(Saved<D> saved, @Nullable D stored) {
        if (saved.isNew()) {
            return RowChange.ADDED;
        }
        return stored == null || saved.value().equals(stored) ? RowChange.UNCHANGED : RowChange.CHANGED;
    }

    /** What the row has to say and leaves empty: of a row that is bad anyway it is said along with the rest. */
    private List<BadRow> listEmpty(SheetLine line, Map<SheetColumn<D, ?>, Object> cells) {
        return file.columns().values().stream()
                .filter(column -> column.required() && cells.containsKey(column) && cells.get(column) == null)
                .map(column -> bad(line, column.name(), "field.missing", Map.of()))
                .toList();
    }

    private Map<SheetColumn<D, ?>, Object> read(SheetLine line, List<BadRow> bad) {
        Map<SheetColumn<D, ?>, Object> cells = new HashMap<>();
        file.columns().forEach((at, column) -> {
            var cell = line.cell(at);
            try {
                requireText(cell);
                cells.put(column, column.read(cell));
            } catch (CellException wrong) {
                bad.add(bad(line, column.name(), wrong.key(), wrong.values()));
            }
        });
        return cells;
    }

    private static void requireText(Cell cell) {
        if (FAULT.matcher(cell.text()).matches()) {
            throw new CellException("cell.fault", Map.of("value", cell.text()));
        }
        if (cell.text().indexOf('\uFFFD') >= 0) {
            throw new CellException("cell.lost-characters", Map.of());
        }
        if (CONTROL.matcher(cell.text()).find()) {
            throw new CellException("field.control-characters", Map.of());
        }
        if (cell.text().length() > LONGEST_CELL) {
            throw new CellException("field.too-long", Map.of("max", String.valueOf(LONGEST_CELL)));
        }
    }

    /** Of two rows with one key nobody knows which is meant; rows without a key are told apart by what they say. */
    private void requireOnce(
            SheetLine line, @Nullable String key, Map<SheetColumn<D, ?>, Object> cells, List<BadRow> bad) {
        var same = key == null
                ? sheet.identity().stream()
                        .map(column -> String.valueOf(cells.get(column)))
                        .collect(Collectors.joining(BETWEEN))
                : key;
        var before =
                rowsByKey.putIfAbsent(UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)), line.number());
        if (before != null && before != line.number()) {
            bad.add(bad(
                    line,
                    sheet.columns().getFirst().name(),
                    "cell.same-as-row",
                    Map.of("row", String.valueOf(before))));
        }
    }

    private List<BadRow> reasons(SheetLine line, ProblemException refusal) {
        if (refusal.errors().isEmpty()) {
            var problem = sentences.problem(refusal, language);
            return List.of(new BadRow(line.number(), null, null, String.valueOf(problem.detail())));
        }
        return refusal.errors().stream().map(error -> reason(line, error)).toList();
    }

    private BadRow reason(SheetLine line, FieldProblem error) {
        var name = error.field().split("[.\\[]", 2)[0];
        return new BadRow(line.number(), file.heading(name), shown(line, name), error.message());
    }

    private BadRow bad(SheetLine line, String column, String key, Map<String, String> values) {
        return new BadRow(
                line.number(), file.heading(column), shown(line, column), sentences.sentence(key, values, language));
    }

    private @Nullable String shown(SheetLine line, String column) {
        return file.columns().entrySet().stream()
                .filter(entry -> entry.getValue().name().equals(column)
                        && !entry.getValue().secret())
                .map(entry -> line.cell(entry.getKey()).text())
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…")
                .findFirst()
                .orElse(null);
    }
}
