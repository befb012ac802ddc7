package io.paidan.server.session;

import static io.paidan.server.platform.web.TextLimits.line;

import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.CreateApiKey;
import io.paidan.contract.session.SaveUser;
import java.time.Clock;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.defs.FutureDef;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class UserLimits implements ValidationConfigurationCustomizer {

    private final Clock clock;

    UserLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var user = limits.type(SaveUser.class);
        user.field("username")
                .constraint(
                        new PatternDef().regexp("[a-z0-9][a-z0-9._@-]{1,59}").message("{field.username}"));
        line(user, "displayName", 80);
        user.field("language").constraint(language());
        limits.type(ChangeLanguage.class).field("language").constraint(language());
        var key = limits.type(CreateApiKey.class);
        line(key, "name", 60);
        key.field("expiresAt").constraint(new FutureDef().message("{field.past}"));
        hibernate.addMapping(limits).clockProvider(() -> clock);
    }

    private static PatternDef language() {
        return new PatternDef().regexp("en|zh-CN").message("{field.language}");
    }
}
