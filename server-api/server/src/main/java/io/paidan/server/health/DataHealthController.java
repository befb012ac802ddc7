package io.paidan.server.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DataHealthController {

    private final DataHealth health;

    DataHealthController(DataHealth health) {
        this.health = health;
    }

    @GetMapping("/api/setup/health")
    List<DataGap> list(@AuthenticationPrincipal SignedInUser user) {
        return health.list(Scope.of(user));
    }
}
