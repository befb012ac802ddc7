package io.paidan.server.platform.web;

import org.hibernate.validator.cfg.context.PropertyConstraintMappingContext;
import org.hibernate.validator.cfg.context.TypeConstraintMappingContext;
import org.hibernate.validator.cfg.defs.NotBlankDef;
import org.hibernate.validator.cfg.defs.PatternDef;
import org.hibernate.validator.cfg.defs.SizeDef;

/** Limits that many fields of requests share. */
public final class TextLimits {

    private static final String ONE_LINE = "[^\\p{Cntrl}]*";
    private static final String PHONE = "[+0-9][0-9 ()/.-]{2,29}";

    private TextLimits() {}

    /** One line that says something. */
    public static PropertyConstraintMappingContext line(
            TypeConstraintMappingContext<?> type, String field, int longest) {
        return type.field(field)
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new SizeDef().max(longest).message("{field.too-long}"))
                .constraint(new PatternDef().regexp(ONE_LINE).message("{field.control-characters}"));
    }

    /** One line, or nothing. */
    public static void optionalLine(TypeConstraintMappingContext<?> type, String field, int longest) {
        type.field(field)
                .constraint(new SizeDef().max(longest).message("{field.too-long}"))
                .constraint(new PatternDef().regexp(ONE_LINE).message("{field.control-characters}"));
    }

    public static void phone(TypeConstraintMappingContext<?> type, String field) {
        type.field(field)
                .constraint(new NotBlankDef().message("{field.missing}"))
                .constraint(new PatternDef().regexp("|" + PHONE).message("{field.phone}"));
    }
}
