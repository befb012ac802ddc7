package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.session.SignedInUser;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/audit")
class AuditController {

    private static final int LONGEST_PAGE = 200;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    AuditPage list(
            @RequestParam @Nullable Instant since,
            @RequestParam @Nullable Instant until,
            @RequestParam @Nullable AuditAct act,
            @RequestParam @Nullable String person,
            @RequestParam @Nullable String record,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedInUser user) {
        return log.list(user, since, until, act, person, record, after, Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @GetMapping("/chains")
    List<AuditChainSummary> listChains(@AuthenticationPrincipal SignedInUser user) {
        return log.listChains(user);
    }

    @GetMapping("/verification")
    ChainPiece verify(
            @RequestParam String region,
            @RequestParam(defaultValue = "0") long after,
            @AuthenticationPrincipal SignedInUser user) {
        return log.verify(user, region, after);
    }
}
