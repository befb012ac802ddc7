package io.paidan.desktop.stock;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.stock.PartDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part's names, and the number its maker chooses; what is sent is the part as it shall be. */
final class PartForm extends MasterForm<PartDetails, PartDetails> {

    private final FormField<String> number;
    private final FormField<@Nullable String> unit;
    private final FormField<String> nameEn;
    private final FormField<String> nameZh;
    private final FormField<@Nullable String> category;

    PartForm(Texts texts, CatalogueNames names) {
        number = halfLine("number", "stock.number", 40, true)
                .fixed()
                .checked(typed -> typed.strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
                        ? Optional.empty()
                        : Optional.of(texts.get("stock.numberForm")));
        unit = choice("unit", "stock.unit", names.choice(TermKind.UNIT, true));
        nameEn = halfLine("nameEn", "stock.nameEn", TextLimits.NAME, true);
        nameZh = halfLine("nameZh", "stock.nameZh", TextLimits.NAME, true);
        category = choice("category", "stock.category", names.choice(TermKind.PART_CATEGORY, true));
    }

    @Override
    protected void fill(PartDetails part) {
        number.set(part.number());
        nameEn.set(part.nameEn());
        nameZh.set(part.nameZh());
        category.set(chosen(part.category()));
        unit.set(chosen(part.unit()));
    }

    /** A new part has neither yet. */
    private static @Nullable String chosen(String code) {
        return code.isEmpty() ? null : code;
    }

    @Override
    protected PartDetails command(PartDetails original) {
        return new PartDetails(
                original.id(),
                number.get().strip(),
                nameEn.get().strip(),
                nameZh.get().strip(),
                Objects.requireNonNull(category.get()),
                Objects.requireNonNull(unit.get()),
                original.version(),
                original.changedBy(),
                original.changedAt());
    }
}
