package io.paidan.server.sheet;

import io.paidan.contract.session.Right;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.session.Rights;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.file.SheetWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of all features, and writing them out. */
@Service
class Sheets {

    private final Map<SheetKind, Sheet<?>> byKind;
    private final Headings headings;
    private final Rights rights;

    Sheets(List<Sheet<?>> sheets, Headings headings, Rights rights) {
        this.byKind = sheets.stream().collect(Collectors.toUnmodifiableMap(Sheet::kind, Function.identity()));
        this.headings = headings;
        this.rights = rights;
    }

    Sheet<?> get(SheetKind kind) {
        var sheet = byKind.get(kind);
        if (sheet == null) {
            throw new IllegalStateException("No feature has a sheet of " + kind);
        }
        return sheet;
    }

    /** @throws io.paidan.server.platform.ProblemException FORBIDDEN for whoever may not do it with one record by hand */
    void require(Right right, SignedInUser user) {
        rights.require(right, user);
    }

    /** Writes all records the user may see, with headings in this language. */
    @Transactional(readOnly = true)
    public void write(SheetKind kind, SheetWriter to, SignedInUser user, Locale language) throws IOException {
        write(get(kind), to, user, language);
    }

    private <D> void write(Sheet<D> sheet, SheetWriter to, SignedInUser user, Locale language) throws IOException {
        to.headings(sheet.columns().stream()
                .map(column -> headings.of(column, language))
                .toList());
        try {
            sheet.write(user, record -> writeRow(sheet, record, to, language));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static <D> void writeRow(Sheet<D> sheet, D record, SheetWriter to, Locale language) {
        var values = new ArrayList<@Nullable Object>();
        sheet.columns().forEach(column -> values.add(column.write(record, language)));
        try {
            to.row(values);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
