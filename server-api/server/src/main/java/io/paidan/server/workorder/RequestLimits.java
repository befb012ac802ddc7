package io.paidan.server.workorder;

import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.session.OpenSession;
import io.paidan.contract.sla.ChangePriority;
import io.paidan.contract.visit.AssignVisit;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.workorder.CorrectWorkOrder;
import io.paidan.contract.workorder.CreateWorkOrder;
import io.paidan.contract.workorder.RescheduleWorkOrder;
import io.paidan.contract.workorder.TimeWindow;
import io.paidan.contract.workorder.TransitionWorkOrder;
import java.time.Clock;
import java.util.stream.Stream;
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

    private static final String SOMETHING = "(?s).*\\S.*";

    private final Clock clock;

    RequestLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(jakarta.validation.Configuration<?> configuration) {
        var hibernate = (HibernateValidatorConfiguration) configuration;
        var limits = hibernate.createConstraintMapping();
        createWorkOrder(limits);
        correctWorkOrder(limits);
        var session = limits.type(OpenSession.class);
        atMost(session, "username", TextLimits.NAME);
        atMost(session, "password", TextLimits.PASSWORD);
        Stream.of(AssignVisit.class, TransitionVisit.class, TransitionWorkOrder.class, ChangePriority.class)
                .forEach(command -> atMost(limits.type(command), "reason", TextLimits.REASON));
        var reschedule = limits.type(RescheduleWorkOrder.class);
        atMost(reschedule, "reason", TextLimits.REASON);
        reschedule.field("window").valid();
        hibernate.addMapping(limits).clockProvider(() -> clock);
    }

    private static void createWorkOrder(ConstraintMapping limits) {
        var request = limits.type(CreateWorkOrder.class);
        text(request, "templateCode", TextLimits.CODE);
        text(request, "title", TextLimits.TITLE);
        text(request, "customerName", TextLimits.NAME);
        text(request, "address", TextLimits.ADDRESS);
        request.field("phone")
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new PatternDef().regexp("|" + TextLimits.PHONE).message("{field.phone}"));
        atMost(request, "description", TextLimits.DESCRIPTION);
        atMost(request, "rawContent", TextLimits.RAW_CONTENT);
        request.field("window").valid();
        limits.type(TimeWindow.class).field("end").constraint(new FutureDef().message("{field.past}"));
    }

    /** What is left out stays as it is: only what is there has to be something. */
    private static void correctWorkOrder(ConstraintMapping limits) {
        var command = limits.type(CorrectWorkOrder.class);
        given(command, "customerName", TextLimits.NAME);
        given(command, "address", TextLimits.ADDRESS);
        command.field("phone")
                .constraint(new PatternDef().regexp(TextLimits.PHONE).message("{field.phone}"));
        atMost(command, "description", TextLimits.DESCRIPTION);
    }

    private static void given(TypeConstraintMappingContext<?> type, String field, int longest) {
        atMost(type, field, longest)
                .constraint(new PatternDef().regexp(ONE_LINE).message("{field.control-characters}"))
                .constraint(new PatternDef().regexp(SOMETHING).message("{field.missing}"));
    }

    private static PropertyConstraintMappingContext atMost(
            TypeConstraintMappingContext<?> type, String field, int longest) {
        return type.field(field).constraint(new SizeDef().max(longest).message("{field.too-long}"));
    }

    private static PropertyConstraintMappingContext text(
            TypeConstraintMappingContext<?> type, String field, int longest) {
        return atMost(type, field, longest)
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new PatternDef().regexp(ONE_LINE).message("{field.control-characters}"));
    }
}
