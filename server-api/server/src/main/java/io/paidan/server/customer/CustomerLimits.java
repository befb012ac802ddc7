package io.paidan.server.customer;

import static io.paidan.server.platform.web.TextLimits.line;
import static io.paidan.server.platform.web.TextLimits.phone;

import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.platform.TextLimits;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class CustomerLimits implements ValidationConfigurationCustomizer {

    private static final int LONGEST_NUMBER = 40;

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var customer = limits.type(SaveCustomer.class);
        line(customer, "number", LONGEST_NUMBER);
        line(customer, "name", TextLimits.NAME);
        phone(customer, "phone");
        line(customer, "address", TextLimits.ADDRESS);
        hibernate.addMapping(limits);
    }
}
