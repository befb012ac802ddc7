package io.paidan.desktop.stock;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.stock.PartDetails;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.util.Optional;

/** A part's names, and the number its maker chooses; what is sent is the part as it shall be. */
final class PartForm extends MasterForm<PartDetails, PartDetails> {

    private final FormField<String> number =
            halfLine("number", "stock.number", 40, true).fixed();
    private final FormField<String> unit = halfLine("unit", "stock.unit", 16, true);
    private final FormField<String> nameEn = halfLine("nameEn", "stock.nameEn", TextLimits.NAME, true);
    private final FormField<String> nameZh = halfLine("nameZh", "stock.nameZh", TextLimits.NAME, true);
    private final FormField<String> category = halfLine("category", "stock.category", TextLimits.CODE, true);

    PartForm(Texts texts) {
        number.checked(typed -> typed.strip().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,39}")
                ? Optional.empty()
                : Optional.of(texts.get("stock.numberForm")));
    }

    @Override
    protected void fill(PartDetails part) {
        number.set(part.number());
        unit.set(part.unit());
        nameEn.set(part.nameEn());
        nameZh.set(part.nameZh());
        category.set(part.category());
    }

    @Override
    protected PartDetails command(PartDetails original) {
        return new PartDetails(
                original.id(),
                number.get().strip(),
                nameEn.get().strip(),
                nameZh.get().strip(),
                category.get().strip(),
                unit.get().strip(),
                original.version(),
                original.changedBy(),
                original.changedAt());
    }
}
