package io.paidan.contract.workorder;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.stock.RequiredPart;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a kind of service needs as a rule: the source of a new order's defaults. A template is never changed: editing it
 * makes a new version, and each order keeps the one it was made with.
 *
 * @param version 1, 2, 3 …
 * @param requiredSkills skills, and certificates that must not have expired
 * @param noSkillNeeded true when it was decided that anybody can do it, and no skill was forgotten
 * @param crewSize how many engineers it takes at the same time, at least 1
 * @param requiredFields what a request must say besides what every request must
 * @param priorityRule the code of the one priority rule its orders rise by, when it holds for them; null when they rise by
 *     all that hold
 * @param slaPolicy the code of its policy; null when the customer, priority and territory decide alone
 * @param dispatchMode how its orders come to an engineer; null for by hand
 * @param retired true when no new order is made with it
 */
public record ServiceTemplate(
        String code,
        int version,
        ServiceType serviceType,
        String category,
        String nameEn,
        String nameZh,
        Duration duration,
        Priority priority,
        List<String> requiredSkills,
        boolean noSkillNeeded,
        List<RequiredPart> likelyParts,
        int crewSize,
        List<OrderField> requiredFields,
        List<ProcedureStep> procedure,
        @Nullable String priorityRule,
        @Nullable String slaPolicy,
        @Nullable DispatchMode dispatchMode,
        boolean retired) {
    public ServiceTemplate {
        requiredSkills = List.copyOf(requiredSkills);
        likelyParts = List.copyOf(likelyParts);
        requiredFields = List.copyOf(requiredFields);
        procedure = List.copyOf(procedure);
    }

    /** Its name in Chinese, or in English for every other language. */
    public String name(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? nameZh : nameEn;
    }

    /** The same contents under another version. */
    public ServiceTemplate at(int otherVersion) {
        return copy(otherVersion, procedure);
    }

    /** The same with another procedure. */
    public ServiceTemplate with(List<ProcedureStep> otherProcedure) {
        return copy(version, otherProcedure);
    }

    private ServiceTemplate copy(int otherVersion, List<ProcedureStep> otherProcedure) {
        return new ServiceTemplate(
                code,
                otherVersion,
                serviceType,
                category,
                nameEn,
                nameZh,
                duration,
                priority,
                requiredSkills,
                noSkillNeeded,
                likelyParts,
                crewSize,
                requiredFields,
                otherProcedure,
                priorityRule,
                slaPolicy,
                dispatchMode,
                retired);
    }
}
