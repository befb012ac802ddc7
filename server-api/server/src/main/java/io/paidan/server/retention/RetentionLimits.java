package io.paidan.server.retention;

import io.paidan.contract.organisation.SaveRetentionPolicy;
import java.util.List;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.defs.RangeDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class RetentionLimits implements ValidationConfigurationCustomizer {

    private static final int LONGEST = 3_650;

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var policy = limits.type(SaveRetentionPolicy.class);
        for (var field : List.of("positionDays", "personalDataDays")) {
            policy.field(field).constraint(new RangeDef().min(1).max(LONGEST).message("{field.between}"));
        }
        hibernate.addMapping(limits);
    }
}
