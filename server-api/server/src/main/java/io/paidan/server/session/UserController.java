package io.paidan.server.session;

import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/setup/users")
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    @GetMapping
    List<UserDetails> list(@AuthenticationPrincipal SignedInUser user) {
        return users.list(user);
    }

    @GetMapping("/{id}")
    UserDetails get(@PathVariable UUID id, @AuthenticationPrincipal SignedInUser user) {
        return users.get(id, user);
    }

    @PutMapping("/{id}")
    ResponseEntity<UserDetails> save(
            @PathVariable UUID id, @Valid @RequestBody SaveUser sent, @AuthenticationPrincipal SignedInUser user) {
        return users.save(id, sent, user).answer();
    }
}
