package io.paidan.server.engineer;

import static io.paidan.server.platform.web.TextLimits.line;
import static io.paidan.server.platform.web.TextLimits.phone;

import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.Overtime;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.engineer.SaveSkill;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.defs.DurationMaxDef;
import org.hibernate.validator.cfg.defs.DurationMinDef;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.cfg.defs.RangeDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. */
@Component
class EngineerLimits implements ValidationConfigurationCustomizer {

    private static final int JOBS_A_DAY = 99;
    private static final int HIGHEST_LEVEL = 5;
    private static final int LONGEST_OVERTIME_HOURS = 12;
    private static final int HIGHEST_PRICE = 1_000_000;

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        var engineer = limits.type(SaveEngineer.class);
        engineer.field("code")
                .constraint(new PatternDef().regexp("[a-z0-9][a-z0-9-]{0,15}").message("{field.engineer-code}"));
        line(engineer, "name", 80);
        phone(engineer, "phone");
        engineer.field("capacity")
                .constraint(new RangeDef().min(1).max(JOBS_A_DAY).message("{field.between}"));
        limits.type(HeldSkill.class)
                .field("level")
                .constraint(new RangeDef().min(1).max(HIGHEST_LEVEL).message("{field.between}"));
        engineer.field("skills").valid();
        engineer.field("overtime").valid();
        limits.type(Overtime.class)
                .field("allowed")
                .constraint(new DurationMinDef().minutes(1).message("{field.overtime}"))
                .constraint(new DurationMaxDef().hours(LONGEST_OVERTIME_HOURS).message("{field.overtime}"))
                .field("pricePerHour")
                .constraint(new RangeDef().min(0).max(HIGHEST_PRICE).message("{field.between}"));
        var skill = limits.type(SaveSkill.class);
        line(skill, "nameEn", 60);
        line(skill, "nameZh", 60);
        hibernate.addMapping(limits);
    }
}
