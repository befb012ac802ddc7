package io.paidan.server.session;

import io.paidan.server.platform.MasterChange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a new password must be like: long rather than odd (NIST SP 800-63B, 3.1.1). */
@Component
class PasswordRules {

    private static final int SHORTEST = 10;
    /** Bcrypt looks at no more. */
    private static final int BYTES_AT_MOST = 72;

    private final MasterChange change;

    PasswordRules(MasterChange change) {
        this.change = change;
    }

    static boolean isShortEnough(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length <= BYTES_AT_MOST;
    }

    /**
     * @param field the field it came in
     * @throws io.paidan.server.platform.ProblemException INVALID, never with the password in it
     */
    void require(String password, String username, String field) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw change.wrong(field, "…", "password-too-short", "limit", SHORTEST);
        }
        if (!isShortEnough(password)) {
            throw change.wrong(field, "…", "password-too-long", "limit", BYTES_AT_MOST);
        }
        if (password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < 4) {
            throw change.wrong(field, "…", "password-too-easy");
        }
    }
}
