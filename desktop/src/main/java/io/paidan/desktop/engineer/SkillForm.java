package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.SkillDetails;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.util.Optional;

/** A skill's names, and the code its maker chooses. */
final class SkillForm extends MasterForm<SkillDetails, SkillDetails> {

    private final FormField<String> nameEn = halfLine("nameEn", "engineer.skillNameEn", 80, true);
    private final FormField<String> nameZh = halfLine("nameZh", "engineer.skillNameZh", 80, true);
    private final FormField<String> code =
            halfLine("code", "engineer.skillCode", 32, true).fixed();

    SkillForm(Texts texts) {
        code.checked(typed -> typed.strip().matches("[a-z0-9-]{1,32}")
                ? Optional.empty()
                : Optional.of(texts.get("engineer.skillCodeForm")));
    }

    @Override
    protected void fill(SkillDetails skill) {
        nameEn.set(skill.nameEn());
        nameZh.set(skill.nameZh());
        code.set(skill.code());
    }

    @Override
    protected SkillDetails command(SkillDetails original) {
        return new SkillDetails(
                code.get().strip(),
                nameEn.get().strip(),
                nameZh.get().strip(),
                original.version(),
                original.changedBy(),
                original.changedAt());
    }
}
