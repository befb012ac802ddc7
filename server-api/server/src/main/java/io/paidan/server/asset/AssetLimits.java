package io.paidan.server.asset;

import static io.paidan.server.platform.web.TextLimits.line;
import static io.paidan.server.platform.web.TextLimits.optionalLine;

import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.platform.TextLimits;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class AssetLimits implements ValidationConfigurationCustomizer {

    private static final int LONGEST_NUMBER = 40;

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var asset = limits.type(SaveAsset.class);
        line(asset, "number", LONGEST_NUMBER);
        line(asset, "category", TextLimits.CODE);
        line(asset, "model", TextLimits.NAME);
        optionalLine(asset, "serial", TextLimits.NAME);
        hibernate.addMapping(limits);
    }
}
