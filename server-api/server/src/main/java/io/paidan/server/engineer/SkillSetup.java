package io.paidan.server.engineer;

import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.contract.feed.DispatchEvent.SkillChanged;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.CompanyNews;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and names skills; they are the same in all regions. */
@Service
class SkillSetup {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,32}");

    private final SkillMapper mapper;
    private final MasterChange change;
    private final CompanyNews news;
    private final Clock clock;

    SkillSetup(SkillMapper mapper, MasterChange change, CompanyNews news, Clock clock) {
        this.mapper = mapper;
        this.change = change;
        this.news = news;
        this.clock = clock;
    }

    List<SkillDetails> list() {
        return mapper.listDetails();
    }

    Optional<SkillDetails> find(String code) {
        return mapper.find(code);
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, INVALID */
    @Transactional
    public Saved<SkillDetails> save(String code, SaveSkill sent, SignedInUser user) {
        if (!CODE.matcher(code).matches()) {
            throw change.wrong("code", code, "territory-id");
        }
        if (sent.version() == 0 && mapper.insert(code, sent, user.displayName(), clock.instant()) == 1) {
            return new Saved<>(told(code, user), true);
        }
        var stored = get(code);
        change.requireFree(stored.edit(), sent, "code", code);
        if (!change.isNeeded(stored.edit(), sent, stored.code(), stored.changedBy(), stored.changedAt())) {
            return new Saved<>(stored, false);
        }
        if (mapper.update(code, sent, user.displayName(), clock.instant()) == 0) {
            return save(code, sent, user);
        }
        return new Saved<>(told(code, user), false);
    }

    private SkillDetails told(String code, SignedInUser user) {
        var saved = get(code);
        news.tell(new SkillChanged(new Skill(saved.code(), saved.nameEn(), saved.nameZh())), user.displayName());
        return saved;
    }

    private SkillDetails get(String code) {
        return mapper.find(code).orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "skill", "code", code));
    }
}
