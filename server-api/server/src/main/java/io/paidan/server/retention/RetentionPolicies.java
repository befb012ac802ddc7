package io.paidan.server.retention;

import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ServerSettingMapper;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The company's policy, kept among the settings that all servers share. */
@Component
class RetentionPolicies {

    private static final String SETTING = "retention.policy";
    private static final RetentionPolicy AT_FIRST = new RetentionPolicy(90, 3 * 365, 0, null, null);

    private final ServerSettingMapper settings;
    private final MasterChange change;
    private final MessageSource texts;
    private final JsonMapper json;
    private final Clock clock;

    RetentionPolicies(
            ServerSettingMapper settings, MasterChange change, MessageSource texts, JsonMapper json, Clock clock) {
        this.texts = texts;
        this.settings = settings;
        this.change = change;
        this.json = json;
        this.clock = clock;
    }

    RetentionPolicy get() {
        return settings.find(SETTING)
                .map(text -> json.readValue(text, RetentionPolicy.class))
                .orElse(AT_FIRST);
    }

    /** @throws io.paidan.server.platform.ProblemException CONFLICT */
    @Transactional
    public RetentionPolicy save(SaveRetentionPolicy sent, SignedInUser user) {
        settings.lock(SETTING);
        var stored = get();
        var by = Objects.requireNonNullElse(stored.changedBy(), "");
        var at = Objects.requireNonNullElse(stored.changedAt(), clock.instant());
        if (!change.isNeeded(stored.edit(), sent, name(), by, at)) {
            return stored;
        }
        var policy = new RetentionPolicy(
                sent.positionDays(),
                sent.personalDataDays(),
                stored.version() + 1,
                user.displayName(),
                clock.instant());
        settings.put(SETTING, json.writeValueAsString(policy));
        return policy;
    }

    private String name() {
        return texts.getMessage("retention", null, LocaleContextHolder.getLocale());
    }
}
