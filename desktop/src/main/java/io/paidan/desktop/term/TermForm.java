package io.paidan.desktop.term;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A term's names, and the kind and code its maker chooses; what is sent is the term as it shall be. */
final class TermForm extends MasterForm<TermDetails, TermDetails> {

    private final FormField<@Nullable TermKind> kind;
    private final FormField<String> code;
    private final FormField<String> nameEn;
    private final FormField<String> nameZh;
    private final FormField<Boolean> active;

    TermForm(Texts texts) {
        kind = constant("kind", "term.kind", true, TermKind.values(), texts).fixed();
        code = halfLine("code", "term.code", TextLimits.CODE, true)
                .fixed()
                .checked(typed -> typed.strip().matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]*")
                        ? Optional.empty()
                        : Optional.of(texts.get("term.codeForm")));
        nameEn = halfLine("nameEn", "term.nameEn", TextLimits.NAME, true);
        nameZh = halfLine("nameZh", "term.nameZh", TextLimits.NAME, true);
        active = flag("active", "term.active");
    }

    @Override
    protected void fill(TermDetails term) {
        kind.set(term.kind());
        code.set(term.code());
        nameEn.set(term.nameEn());
        nameZh.set(term.nameZh());
        active.set(term.active());
    }

    @Override
    protected TermDetails command(TermDetails original) {
        return new TermDetails(
                Objects.requireNonNull(kind.get()),
                code.get().strip(),
                nameEn.get().strip(),
                nameZh.get().strip(),
                active.get(),
                original.version(),
                original.changedBy(),
                original.changedAt());
    }
}
