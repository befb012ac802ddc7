package io.paidan.server.session;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.organisation.TimeZones;
import io.paidan.contract.session.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new database has nobody who could sign in: makes the head office and its administrator, and says his
 * password once, at the terminal and nowhere where it would be kept.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private final UserMapper users;
    private final PasswordEncoder passwords;
    private final Clock clock;

    FirstAdministrator(UserMapper users, PasswordEncoder passwords, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (users.count() > 0) {
            return;
        }
        var password = new SecureRandom()
                .ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
        var id = UuidCreator.getTimeOrderedEpoch();
        var hash = passwords.encode(password);
        if (users.insertFirst(id, "admin", hash, "Administrator", Role.ADMINISTRATOR, clock.instant()) == 1) {
            users.insertHeadOffice(zone());
            users.grantHeadOffice(id);
            LOG.info("First start: made the user \"admin\"; his password stands only at the terminal");
            System.out.printf(
                    "First start: sign in as \"admin\" with the password %s (it is not shown again)%n", password);
        }
    }

    /** A machine may be set to a bare offset, which no territory can have. */
    private static String zone() {
        var own = ZoneId.systemDefault().getId();
        return TimeZones.has(own) ? own : "UTC";
    }
}
