package io.paidan.server.term;

import io.paidan.contract.term.SaveTerm;
import io.paidan.contract.term.Term;
import io.paidan.contract.term.TermDetails;
import io.paidan.contract.term.TermKind;
import io.paidan.server.session.SignedInUser;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TermController {

    private final Terms terms;
    private final TermSetup setup;

    TermController(Terms terms, TermSetup setup) {
        this.terms = terms;
        this.setup = setup;
    }

    @GetMapping("/api/terms")
    List<Term> list() {
        return terms.list();
    }

    @GetMapping("/api/setup/terms")
    List<TermDetails> listDetails() {
        return setup.list();
    }

    @PutMapping("/api/setup/terms/{kind}/{code}")
    ResponseEntity<TermDetails> save(
            @PathVariable TermKind kind,
            @PathVariable String code,
            @Valid @RequestBody SaveTerm sent,
            @AuthenticationPrincipal SignedInUser user) {
        return setup.save(kind, code, sent, user).answer();
    }
}
