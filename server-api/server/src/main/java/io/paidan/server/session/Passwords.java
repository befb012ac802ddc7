package io.paidan.server.session;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangePassword;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody change his own password. */
@Service
class Passwords {

    private final SessionMapper sessions;
    private final PasswordEncoder encoder;
    private final PasswordRules rules;
    private final SignInLock lock;
    private final MasterChange change;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Passwords(
            SessionMapper sessions,
            PasswordEncoder encoder,
            PasswordRules rules,
            SignInLock lock,
            MasterChange change,
            TransactionTemplate transaction,
            Clock clock) {
        this.sessions = sessions;
        this.encoder = encoder;
        this.rules = rules;
        this.lock = lock;
        this.change = change;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A guessed old password counts like a failed sign-in, so that is kept though the request fails. */
    void change(ChangePassword request, SignedInUser user, String address) {
        lock.begin(user.username(), address);
        if (!PasswordRules.isShortEnough(request.oldPassword())
                || !encoder.matches(request.oldPassword(), sessions.getPasswordHash(user.id()))) {
            lock.failed(user.id(), address);
            throw new ProblemException(ProblemCode.WRONG_CREDENTIALS, "old-password");
        }
        lock.succeeded(user.username());
        rules.require(request.newPassword(), user.username(), "newPassword");
        if (request.newPassword().equals(request.oldPassword())) {
            throw change.wrong("newPassword", "…", "password-same");
        }
        var hash = encoder.encode(request.newPassword());
        transaction.executeWithoutResult(status -> {
            sessions.changePassword(user.id(), hash, clock.instant());
            sessions.deleteOf(user.id(), user.sessionId());
        });
    }
}
