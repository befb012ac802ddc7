package io.paidan.planning.rule;

import io.paidan.contract.dispatch.Verdict;
import io.paidan.contract.engineer.EngineerSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** He has every skill the order needs, and each certificate is good until the end of the local day. */
final class SkillsAndCertificates implements HardLimit {
    @Override
    public List<Verdict> judge(Pairing pairing) {
        var required = pairing.order().requiredSkills();
        if (required.isEmpty()) {
            return List.of();
        }
        var today = pairing.now().atZone(pairing.day().zone()).toLocalDate();
        var engineer = pairing.day().engineer();
        var verdicts = new ArrayList<Verdict>();
        for (var skill : required) {
            judge(skill, engineer, today).ifPresent(verdicts::add);
        }
        return verdicts;
    }

    private static Optional<Verdict> judge(String required, EngineerSummary engineer, LocalDate today) {
        for (var held : engineer.skills()) {
            if (held.code().equals(required)) {
                var lastDay = held.expiresOn();
                return lastDay == null || held.isValidOn(today)
                        ? Optional.empty()
                        : Optional.of(new Verdict.SkillExpired(required, lastDay));
            }
        }
        return Optional.of(new Verdict.SkillMissing(required));
    }
}
