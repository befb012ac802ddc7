package io.paidan.server.stock;

import static io.paidan.server.platform.web.TextLimits.line;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.stock.SavePart;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class PartLimits implements ValidationConfigurationCustomizer {

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var part = limits.type(SavePart.class);
        line(part, "nameEn", TextLimits.NAME);
        line(part, "nameZh", TextLimits.NAME);
        line(part, "category", TextLimits.CODE);
        line(part, "unit", TextLimits.CODE);
        hibernate.addMapping(limits);
    }
}
