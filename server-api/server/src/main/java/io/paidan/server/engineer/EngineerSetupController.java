package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.EngineerTimes;
import io.paidan.contract.engineer.LoanPlace;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SaveEngineerTimes;
import io.paidan.contract.engineer.SaveSkill;
import io.paidan.contract.engineer.SkillDetails;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup")
class EngineerSetupController {

    private final EngineerSetup engineers;
    private final EngineerTimesSetup times;
    private final SkillSetup skills;

    EngineerSetupController(EngineerSetup engineers, EngineerTimesSetup times, SkillSetup skills) {
        this.engineers = engineers;
        this.times = times;
        this.skills = skills;
    }

    @GetMapping("/engineers")
    List<EngineerDetails> list(@AuthenticationPrincipal SignedInUser user) {
        return engineers.list(Scope.of(user));
    }

    @GetMapping("/engineers/{id}")
    EngineerDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return engineers.get(id, Scope.of(user));
    }

    @PutMapping("/engineers/{id}")
    ResponseEntity<EngineerDetails> save(
            @PathVariable UUID id, @Valid @RequestBody SaveEngineer sent, @AuthenticationPrincipal SignedInUser user) {
        return engineers.save(id, sent, user).answer();
    }

    @GetMapping("/loan-places")
    List<LoanPlace> listLoanPlaces(@AuthenticationPrincipal SignedInUser user) {
        return times.listLoanPlaces(Scope.of(user));
    }

    @GetMapping("/engineers/{id}/times")
    EngineerTimes getTimes(
            @PathVariable UUID id,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @AuthenticationPrincipal SignedInUser user) {
        return times.get(id, from, until, Scope.of(user));
    }

    @PutMapping("/engineers/{id}/times")
    EngineerTimes saveTimes(
            @PathVariable UUID id, @RequestBody SaveEngineerTimes sent, @AuthenticationPrincipal SignedInUser user) {
        return times.save(id, sent, user);
    }

    @GetMapping("/skills")
    List<SkillDetails> listSkills() {
        return skills.list();
    }

    @PutMapping("/skills/{code}")
    ResponseEntity<SkillDetails> saveSkill(
            @PathVariable String code, @Valid @RequestBody SaveSkill sent, @AuthenticationPrincipal SignedInUser user) {
        return skills.save(code, sent, user).answer();
    }
}
