package io.paidan.server.workorder;

import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import java.time.Clock;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.FutureDef;
import org.hibernate.validator.cfg.defs.NotBlankDef;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.cfg.defs.SizeDef;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/** What each field of a request may hold. The contract itself knows no validator, so its limits are written here. */
@Component
class RequestLimits implements ValidationConfigurationCustomizer {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private final Clock clock;

    RequestLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        createWorkOrder(limits);
        hibernate.addMapping(limits).clockProvider(() -> clock);
    }

    private static void createWorkOrder(ConstraintMapping limits) {
        var request = limits.type(CreateWorkOrder.class);
        text(request, "templateCode", 48);
        text(request, "title", 120);
        text(request, "customerName", 80);
        text(request, "address", 200);
        request.field("phone")
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new PatternDef().regexp("|" + PHONE).message("{field.phone}"));
        request.field("description").constraint(new SizeDef().max(4000).message("{field.too-long}"));
        request.field("window").valid();
        limits.type(TimeWindow.class).field("end").constraint(new FutureDef().message("{field.past}"));
    }

    private static PropertyConstraintMappingContext text(
            TypeConstraintMappingContext<?> type, String field, int longest) {
        return type.field(field)
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new SizeDef().max(longest).message("{field.too-long}"))
                .constraint(new PatternDef().regexp(ONE_LINE).message("{field.control-characters}"));
    }
}
