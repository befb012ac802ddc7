package io.paidan.server.term;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CommandCheck;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Terms by kind and code; those without a name are there to be filled in. */
@Component
class TermSheet implements Sheet<TermDetails> {

    private static final SheetColumn<TermDetails, TermKind> KIND =
            required("kind", choice(TermKind.class), TermDetails::kind);
    private static final SheetColumn<TermDetails, String> CODE = required("code", code(), TermDetails::code);
    private static final SheetColumn<TermDetails, String> NAME_EN = required("nameEn", text(), TermDetails::nameEn);
    private static final SheetColumn<TermDetails, String> NAME_ZH = required("nameZh", text(), TermDetails::nameZh);
    private static final SheetColumn<TermDetails, Boolean> ACTIVE = optional("active", flag(), TermDetails::active);

    private final TermSetup terms;
    private final CommandCheck check;

    TermSheet(TermSetup terms, CommandCheck check) {
        this.terms = terms;
        this.check = check;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.TERMS;
    }

    @Override
    public List<SheetColumn<TermDetails, ?>> columns() {
        return List.of(KIND, CODE, NAME_EN, NAME_ZH, ACTIVE);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<TermDetails> to) {
        terms.list().forEach(to);
    }

    @Override
    public Optional<TermDetails> find(SheetRow<TermDetails> row, SignedInUser user) {
        return terms.find(row.get(KIND), row.get(CODE));
    }

    @Override
    public Saved<TermDetails> save(SheetRow<TermDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SaveTerm(
                stored == null ? 0 : stored.version(), row.get(NAME_EN), row.get(NAME_ZH), row.get(ACTIVE, true));
        return terms.save(row.get(KIND), row.get(CODE), check.require(sent), user);
    }
}
