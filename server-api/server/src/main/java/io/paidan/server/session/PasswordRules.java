package io.paidan.server.session;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.paidan.server.platform.MasterChange;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What a new password must be like: long rather than odd, and none that is tried first (NIST SP 800-63B, 3.1.1). */
@Component
class PasswordRules {

    private static final int SHORTEST = 10;
    /** Bcrypt looks at no more. */
    private static final int BYTES_AT_MOST = 72;

    /** Beyond a million guesses: no word, name or well-known password, no keys in a row, and none of these repeated. */
    private static final int SAFE_SCORE = 2;
    /** A shorter name is in too many words. */
    private static final int SHORTEST_NAME = 4;

    /** Its lists of words are read when the first password is set, not when the server starts. */
    private static final class Guesses {
        static final Zxcvbn OF_PASSWORDS = new Zxcvbn();
    }

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
        if (holdsName(password, username)
                || Guesses.OF_PASSWORDS.measure(password).getScore() < SAFE_SCORE) {
            throw change.wrong(field, "…", "password-too-easy");
        }
    }

    private static boolean holdsName(String password, String username) {
        return username.length() >= SHORTEST_NAME
                && password.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT));
    }
}
