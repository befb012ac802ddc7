package io.paidan.server.tracking;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.tracking.PositionReceipt;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PositionController {

    private final PositionService positions;

    PositionController(PositionService positions) {
        this.positions = positions;
    }

    @PostMapping("/api/positions")
    PositionReceipt report(@RequestBody List<EngineerPosition> reported, @AuthenticationPrincipal SignedInUser user) {
        return positions.report(reported, user);
    }
}
