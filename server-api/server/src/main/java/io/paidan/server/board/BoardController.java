package io.paidan.server.board;

import io.paidan.contract.board.Board;
import io.paidan.server.session.SignedInUser;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BoardController {

    private final Boards boards;

    BoardController(Boards boards) {
        this.boards = boards;
    }

    @GetMapping("/api/board")
    Board get(@AuthenticationPrincipal SignedInUser user) {
        return boards.read(user);
    }
}
