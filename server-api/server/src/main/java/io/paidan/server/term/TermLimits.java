package io.paidan.server.term;

import static io.paidan.server.platform.web.TextLimits.line;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.term.SaveTerm;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class TermLimits implements ValidationConfigurationCustomizer {

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var term = limits.type(SaveTerm.class);
        line(term, "nameEn", TextLimits.NAME);
        line(term, "nameZh", TextLimits.NAME);
        hibernate.addMapping(limits);
    }
}
