package io.paidan.desktop.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.ServerMaster;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The page of the skills and certificates there are, with how many engineers have each. */
public final class SkillPages {

    private static final String PATH = "/api/setup/skills";

    private SkillPages() {}

    /** @param today of the company, against which certificates end */
    public static SetupPage skills(SetupContext setup, Supplier<LocalDate> today) {
        var texts = setup.texts();
        var engineers = EngineerPages.lookup(setup);
        var master = new Skills(setup.api().resource(PATH, SkillDetails.class), texts);
        List<Column<SkillDetails>> columns = List.of(
                Column.of("engineer.skillName", 3, master::name),
                Column.of("engineer.skillCode", 2, SkillDetails::code),
                Column.<SkillDetails>of("engineer.holders", 3, skill -> holders(skill, engineers, today.get(), texts))
                        .toned(skill -> countValid(skill, engineers, today.get()) == 0 ? "pd-amber" : ""));
        var model = new MasterViewModel<>(master, new SkillForm(texts), columns, setup);
        return new MasterPage<>("engineer.skillsTitle", SetupGroup.ORGANISATION, PATH, model, setup)
                .ofCompany()
                .withLookups(engineers);
    }

    private static String holders(SkillDetails skill, Lookup<EngineerDetails> engineers, LocalDate today, Texts texts) {
        var valid = countValid(skill, engineers, today);
        var expired = held(skill, engineers).count() - valid;
        return expired == 0
                ? texts.get("engineer.holderCount", valid)
                : texts.get("engineer.holderCountExpired", valid, expired);
    }

    private static long countValid(SkillDetails skill, Lookup<EngineerDetails> engineers, LocalDate today) {
        return held(skill, engineers)
                .filter(held -> Expiry.of(held.expiresOn(), today) != Expiry.OVER)
                .count();
    }

    private static Stream<HeldSkill> held(SkillDetails skill, Lookup<EngineerDetails> engineers) {
        return engineers.all().stream()
                .filter(EngineerDetails::active)
                .flatMap(engineer -> engineer.skills().stream())
                .filter(held -> held.code().equals(skill.code()));
    }

    /** What is sent is the skill as it shall be, of the version that was seen. */
    private record Skills(Resource<SkillDetails> server, Texts texts)
            implements ServerMaster<SkillDetails, SkillDetails> {

        @Override
        public CompletableFuture<SkillDetails> save(SkillDetails original, SkillDetails wanted) {
            return server.save(wanted.code(), wanted.edit());
        }

        @Override
        public Optional<SkillDetails> blank() {
            return Optional.of(new SkillDetails("", "", "", 0, "", Instant.EPOCH));
        }

        @Override
        public String id(SkillDetails skill) {
            return skill.code();
        }

        @Override
        public String name(SkillDetails skill) {
            return texts.locale().equals(Texts.CHINESE) ? skill.nameZh() : skill.nameEn();
        }
    }
}
