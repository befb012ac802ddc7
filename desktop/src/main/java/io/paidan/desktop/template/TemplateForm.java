package io.paidan.desktop.template;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.sla.PriorityRule;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A template's fields. */
final class TemplateForm extends MasterForm<ServiceTemplate, ServiceTemplate> {

    private static final int LONGEST_MINUTES = 14 * 24 * 60;

    private final FormField<String> nameEn = halfLine("nameEn", "template.nameEn", 80, true);
    private final FormField<String> nameZh = halfLine("nameZh", "template.nameZh", 80, true);
    private final FormField<String> code = halfLine("code", "template.code", 48, true);
    private final FormField<@Nullable String> category;
    private final FormField<@Nullable ServiceType> serviceType;
    private final FormField<@Nullable Priority> priority;
    private final FormField<String> duration;
    private final FormField<String> crewSize;
    private final FormField<@Nullable DispatchMode> dispatchMode;
    private final FormField<@Nullable String> slaPolicy;
    private final FormField<@Nullable String> priorityRule;
    private final FormField<List<OrderField>> requiredFields;
    private final FormField<List<String>> requiredSkills;
    private final FormField<Boolean> noSkillNeeded;
    private final FormField<List<RequiredPart>> likelyParts;
    private final FormField<Boolean> retired;
    private final FormField<List<ProcedureStep>> procedure;
    private final FormField<@Nullable String> saved;

    /** The fields in the order of the screen. */
    TemplateForm(Texts texts, CatalogueNames names, Lookup<SlaPolicy> policies, Lookup<PriorityRule> rules) {
        category = choice("category", "template.category", names.choice(TermKind.CATEGORY, true));
        serviceType = choice(
                "serviceType",
                "template.serviceType",
                true,
                () -> List.of(ServiceType.values()),
                type -> type == null ? "" : texts.of(type));
        priority = constant("priority", "template.priority", true, Priority.values(), texts);
        duration = whole("duration", "template.duration", true, 1, LONGEST_MINUTES);
        crewSize = whole("crewSize", "template.crewSize", true, 1, 9);
        dispatchMode = choice(
                "dispatchMode",
                "template.dispatchMode",
                false,
                () -> List.of(DispatchMode.values()),
                mode -> mode == null ? "" : texts.of(mode));
        slaPolicy = choice(
                "slaPolicy",
                "template.slaPolicy",
                false,
                () -> policies.all().stream().map(SlaPolicy::id).toList(),
                id -> id == null
                        ? ""
                        : policies.find(policy -> policy.id().equals(id))
                                .map(SlaPolicy::name)
                                .orElse(id));
        priorityRule = choice(
                "priorityRule",
                "template.priorityRule",
                false,
                () -> rules.all().stream().map(PriorityRule::id).toList(),
                id -> id == null
                        ? texts.get("template.allRules")
                        : rules.find(rule -> rule.id().equals(id))
                                .map(PriorityRule::name)
                                .orElse(id));
        requiredFields = own("requiredFields", "template.requiredFields", false, List.of());
        requiredSkills = own("requiredSkills", "template.requiredSkills", false, List.of());
        noSkillNeeded = flag("noSkillNeeded", "template.noSkillNeeded");
        likelyParts = own("likelyParts", "template.likelyParts", false, List.of());
        retired = flag("retired", "template.retired");
        heading("template.procedure");
        procedure = own("procedure", "template.steps", false, List.<ProcedureStep>of())
                .checked(steps -> steps.stream().anyMatch(TemplateForm::isUnreadable)
                        ? Optional.of(texts.get("template.step.noNumber"))
                        : Optional.empty())
                .entries("template.step.said");
        heading("template.versions");
        saved = own("versions", "template.ordersKeepTheirs", false, null);
    }

    FormField<List<OrderField>> requiredFields() {
        return requiredFields;
    }

    FormField<List<String>> requiredSkills() {
        return requiredSkills;
    }

    FormField<List<RequiredPart>> likelyParts() {
        return likelyParts;
    }

    FormField<List<ProcedureStep>> procedure() {
        return procedure;
    }

    /** The code of the template as it is saved, whose versions are shown; null for a new one. */
    FormField<@Nullable String> saved() {
        return saved;
    }

    private static boolean isUnreadable(ProcedureStep step) {
        var limits = step.limits();
        return limits != null
                && Stream.of(limits.min(), limits.max()).anyMatch(limit -> limit != null && limit.isNaN());
    }

    @Override
    protected void fill(ServiceTemplate template) {
        code.set(template.code());
        category.set(template.category().isEmpty() ? null : template.category());
        nameEn.set(template.nameEn());
        nameZh.set(template.nameZh());
        serviceType.set(template.serviceType());
        priority.set(template.priority());
        duration.set(String.valueOf(template.duration().toMinutes()));
        crewSize.set(String.valueOf(template.crewSize()));
        dispatchMode.valueProperty().set(template.dispatchMode());
        slaPolicy.set(template.slaPolicy());
        priorityRule.set(template.priorityRule());
        requiredFields.set(template.requiredFields());
        requiredSkills.set(template.requiredSkills());
        noSkillNeeded.set(template.noSkillNeeded());
        likelyParts.set(template.likelyParts());
        retired.set(template.retired());
        procedure.set(template.procedure());
        saved.set(null); // so that the versions are read anew
        saved.set(template.version() == 0 ? null : template.code());
    }

    @Override
    protected ServiceTemplate command(ServiceTemplate original) {
        return new ServiceTemplate(
                code.get().strip(),
                original.version(),
                Objects.requireNonNull(serviceType.get()),
                Objects.requireNonNull(category.get()),
                nameEn.get().strip(),
                nameZh.get().strip(),
                Duration.ofMinutes(Long.parseLong(duration.get().strip())),
                Objects.requireNonNull(priority.get()),
                requiredSkills.get(),
                noSkillNeeded.get(),
                likelyParts.get(),
                Integer.parseInt(crewSize.get().strip()),
                requiredFields.get(),
                procedure.get(),
                priorityRule.get(),
                slaPolicy.get(),
                dispatchMode.get(),
                retired.get());
    }
}
