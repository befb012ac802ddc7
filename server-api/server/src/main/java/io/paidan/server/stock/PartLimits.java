package io.paidan.server.stock;

import static io.paidan.server.platform.web.TextLimits.line;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.stock.CountStock;
import io.paidan.contract.stock.SavePart;
import io.paidan.contract.stock.SaveStore;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.defs.RangeDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class PartLimits implements ValidationConfigurationCustomizer {

    private static final int MOST_ON_HAND = 1_000_000;

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var part = limits.type(SavePart.class);
        line(part, "nameEn", TextLimits.NAME);
        line(part, "nameZh", TextLimits.NAME);
        line(part, "category", TextLimits.CODE);
        line(part, "unit", TextLimits.CODE);
        line(limits.type(SaveStore.class), "name", TextLimits.NAME);
        limits.type(CountStock.class)
                .field("onHand")
                .constraint(new RangeDef().min(0).max(MOST_ON_HAND).message("{field.between}"));
        hibernate.addMapping(limits);
    }
}
