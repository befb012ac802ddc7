package io.paidan.server.organisation;

import io.paidan.contract.organisation.CompanyRules;
import io.paidan.contract.organisation.SaveCompanyRules;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class CompanyRulesController {

    private final CompanyRulesSetup rules;

    CompanyRulesController(CompanyRulesSetup rules) {
        this.rules = rules;
    }

    @GetMapping("/api/company-rules")
    CompanyRules get() {
        return rules.get();
    }

    @PutMapping("/api/company-rules")
    CompanyRules save(@Valid @RequestBody SaveCompanyRules sent, @AuthenticationPrincipal SignedInUser user) {
        return rules.save(sent, user);
    }
}
