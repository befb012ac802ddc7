package io.paidan.contract.procedure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One step of a standard procedure.
 *
 * @param code what results name it by: small letters, digits and {@code -}, once in its procedure
 * @param guidanceEn how to do it, in English; null when its name says enough
 * @param guidanceZh the same in Chinese
 * @param mandatory true when the job cannot be finished without it
 * @param limits of a {@link StepKind#MEASUREMENT}; null for all others
 */
public record ProcedureStep(
        String code,
        StepKind kind,
        String nameEn,
        String nameZh,
        @Nullable String guidanceEn,
        @Nullable String guidanceZh,
        boolean mandatory,
        @Nullable StepLimits limits) {

    public static final String OK = "OK";
    public static final String NOT_OK = "NOT_OK";

    /** Its name in Chinese, or in English for every other language. */
    public String name(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? nameZh : nameEn;
    }

    /** Whether a value is good; empty for what can only be there or not. */
    public Optional<Boolean> judge(String value) {
        return switch (kind) {
            case CHECK -> Optional.of(OK.equals(value));
            case MEASUREMENT -> limits == null ? Optional.empty() : Optional.of(limits.hold(Double.parseDouble(value)));
            case PHOTO, TEXT, SIGNATURE, PART -> Optional.empty();
        };
    }

    /** The mandatory steps that have no result yet, in their order. */
    public static List<ProcedureStep> listMissing(List<ProcedureStep> procedure, List<StepResult> results) {
        return procedure.stream()
                .filter(ProcedureStep::mandatory)
                .filter(step ->
                        results.stream().noneMatch(result -> result.step().equals(step.code())))
                .toList();
    }
}
