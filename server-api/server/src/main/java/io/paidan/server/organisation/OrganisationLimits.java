package io.paidan.server.organisation;

import static io.paidan.server.platform.web.TextLimits.line;

import io.paidan.contract.organisation.SaveTerritory;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class OrganisationLimits implements ValidationConfigurationCustomizer {

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var territory = limits.type(SaveTerritory.class);
        line(territory, "name", 80);
        territory
                .field("numberPrefix")
                .constraint(new PatternDef().regexp("[A-Z]{0,4}").message("{field.number-prefix}"));
        hibernate.addMapping(limits);
    }
}
