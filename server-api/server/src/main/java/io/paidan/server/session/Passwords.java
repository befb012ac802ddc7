package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangePassword;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody change his own password. */
@Service
class Passwords {

    private final SessionMapper sessions;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignInLock lock;
    private final MasterChange change;
    private final Clock clock;

    Passwords(
            SessionMapper sessions,
            PasswordEncoder encoder,
            PasswordRules rules,
            SignInLock lock,
            MasterChange change,
            Clock clock) {
        this.sessions = sessions;
        this.encoder = encoder;
        this.rules = rules;
        this.lock = lock;
        this.change = change;
        this.clock = clock;
    }

    /** A guessed old password counts like a failed sign-in, so that is kept though the request fails. */
    @Transactional(noRollbackFor = ProblemException.class)
    public void change(ChangePassword request, SignedInUser user, String address) {
        lock.check(user.username(), address);
        if (!PasswordRules.isShortEnough(request.oldPassword())
                || !encoder.matches(request.oldPassword(), sessions.getPasswordHash(user.id()))) {
            lock.failed(user.username(), user.id(), address);
            throw new ProblemException(ProblemCode.WRONG_CREDENTIALS, "old-password");
        }
        rules.require(request.newPassword(), user.username(), "newPassword");
        if (request.newPassword().equals(request.oldPassword())) {
            throw change.wrong("newPassword", "…", "password-same");
        }
        sessions.changePassword(user.id(), encoder.encode(request.newPassword()), clock.instant());
        sessions.deleteOf(user.id(), user.sessionId());
    }
}
