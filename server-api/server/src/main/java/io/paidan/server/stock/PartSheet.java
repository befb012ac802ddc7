package io.paidan.server.stock;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.term.TermKind;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The catalogue of parts by number. */
@Component
class PartSheet implements Sheet<PartDetails> {

    private static final SheetColumn<PartDetails, String> NUMBER = required("number", code(), PartDetails::number);
    private static final SheetColumn<PartDetails, String> NAME_EN = required("nameEn", text(), PartDetails::nameEn);
    private static final SheetColumn<PartDetails, String> NAME_ZH = required("nameZh", text(), PartDetails::nameZh);
    private static final SheetColumn<PartDetails, String> CATEGORY =
            required("category", text(), PartDetails::category);
    private static final SheetColumn<PartDetails, String> UNIT = required("unit", text(), PartDetails::unit);

    private final PartSetup parts;
    private final Terms terms;
    private final CommandCheck check;

    PartSheet(PartSetup parts, Terms terms, CommandCheck check) {
        this.parts = parts;
        this.terms = terms;
        this.check = check;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.PARTS;
    }

    @Override
    public List<SheetColumn<PartDetails, ?>> columns() {
        return List.of(NUMBER, NAME_EN, NAME_ZH, CATEGORY, UNIT);
    }

    @Override
    public void write(SignedInUser user, Consumer<PartDetails> to) {
        parts.forEach(to);
    }

    @Override
    public Optional<PartDetails> find(SheetRow<PartDetails> row, SignedInUser user) {
        return parts.find(row.get(NUMBER));
    }

    @Override
    public Saved<PartDetails> save(SheetRow<PartDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SavePart(
                stored == null ? 0 : stored.version(),
                row.get(NAME_EN),
                row.get(NAME_ZH),
                terms.codeOf(TermKind.PART_CATEGORY, row.get(CATEGORY)),
                terms.codeOf(TermKind.UNIT, row.get(UNIT)));
        return parts.save(row.get(NUMBER), check.require(sent), user);
    }
}
