package io.paidan.server.engineer;

import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.contract.sheet.SheetKind;
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

/** Skills by code. */
@Component
class SkillSheet implements Sheet<SkillDetails> {

    private static final SheetColumn<SkillDetails, String> CODE = required("code", code(), SkillDetails::code);
    private static final SheetColumn<SkillDetails, String> NAME_EN = required("nameEn", text(), SkillDetails::nameEn);
    private static final SheetColumn<SkillDetails, String> NAME_ZH = required("nameZh", text(), SkillDetails::nameZh);

    private final SkillSetup skills;
    private final CommandCheck check;

    SkillSheet(SkillSetup skills, CommandCheck check) {
        this.skills = skills;
        this.check = check;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SKILLS;
    }

    @Override
    public List<SheetColumn<SkillDetails, ?>> columns() {
        return List.of(CODE, NAME_EN, NAME_ZH);
    }

    @Override
    public void write(SignedInUser user, Consumer<SkillDetails> to) {
        skills.list().forEach(to);
    }

    @Override
    public Optional<SkillDetails> find(SheetRow<SkillDetails> row, SignedInUser user) {
        return skills.find(row.get(CODE));
    }

    @Override
    public Saved<SkillDetails> save(SheetRow<SkillDetails> row, SignedInUser user) {
        var stored = row.stored();
        var sent = new SaveSkill(stored == null ? 0 : stored.version(), row.get(NAME_EN), row.get(NAME_ZH));
        return skills.save(row.get(CODE), check.require(sent), user);
    }
}
