package io.paidan.desktop.template;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A template's fields. */
final class TemplateForm extends MasterForm<ServiceTemplate, ServiceTemplate> {

    /** A part, and behind × how many of it. */
    private static final Pattern PART = Pattern.compile("(.+?)(?:\\s*[×*]\\s*(\\d{1,3}))?");

    private static final int LONGEST_MINUTES = 14 * 24 * 60;

    private final FormField<String> nameEn = halfLine("nameEn", "template.nameEn", 80, true);
    private final FormField<String> nameZh = halfLine("nameZh", "template.nameZh", 80, true);
    private final FormField<String> code = halfLine("code", "template.code", 48, true);
    private final FormField<String> category = halfLine("category", "template.category", 48, true);
    private final FormField<@Nullable ServiceType> serviceType;
    private final FormField<@Nullable Priority> priority;
    private final FormField<String> duration;
    private final FormField<String> crewSize;
    private final FormField<@Nullable DispatchMode> dispatchMode;
    private final FormField<String> slaPolicy;
    private final FormField<List<OrderField>> requiredFields;
    private final FormField<List<String>> requiredSkills;
    private final FormField<String> likelyParts;
    private final FormField<Boolean> retired;
    private final FormField<List<ProcedureStep>> procedure;

    /** The fields in the order of the screen. */
    TemplateForm(Texts texts) {
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
        slaPolicy = halfLine("slaPolicy", "template.slaPolicy", 48, false);
        requiredFields = own("requiredFields", "template.requiredFields", false, List.of());
        requiredSkills = own("requiredSkills", "template.requiredSkills", false, List.of());
        likelyParts = words("likelyParts", "template.likelyParts", 2_000, 2);
        retired = flag("retired", "template.retired");
        heading("template.procedure");
        procedure = own("procedure", "template.steps", false, List.of());
    }

    FormField<List<OrderField>> requiredFields() {
        return requiredFields;
    }

    FormField<List<String>> requiredSkills() {
        return requiredSkills;
    }

    FormField<List<ProcedureStep>> procedure() {
        return procedure;
    }

    @Override
    protected void fill(ServiceTemplate template) {
        code.set(template.code());
        category.set(template.category());
        nameEn.set(template.nameEn());
        nameZh.set(template.nameZh());
        serviceType.set(template.serviceType());
        priority.set(template.priority());
        duration.set(String.valueOf(template.duration().toMinutes()));
        crewSize.set(String.valueOf(template.crewSize()));
        dispatchMode.valueProperty().set(template.dispatchMode());
        slaPolicy.set(Objects.requireNonNullElse(template.slaPolicy(), ""));
        requiredFields.set(template.requiredFields());
        requiredSkills.set(template.requiredSkills());
        likelyParts.set(template.likelyParts().stream()
                .map(part -> part.partNumber() + " × " + part.quantity())
                .collect(Collectors.joining("\n")));
        retired.set(template.retired());
        procedure.set(template.procedure());
    }

    @Override
    protected ServiceTemplate command(ServiceTemplate original) {
        return new ServiceTemplate(
                code.get().strip(),
                original.version(),
                Objects.requireNonNull(serviceType.get()),
                category.get().strip(),
                nameEn.get().strip(),
                nameZh.get().strip(),
                Duration.ofMinutes(Long.parseLong(duration.get().strip())),
                Objects.requireNonNull(priority.get()),
                requiredSkills.get(),
                parts(likelyParts.get()),
                Integer.parseInt(crewSize.get().strip()),
                requiredFields.get(),
                procedure.get(),
                textOrNull(slaPolicy),
                dispatchMode.get(),
                retired.get());
    }

    /** One part a line, or several with commas between. */
    private static List<RequiredPart> parts(String typed) {
        return new ArrayList<>(Arrays.asList(typed.split("[\\n,，]", -1)))
                .stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .flatMap(TemplateForm::part)
                        .toList();
    }

    private static Stream<RequiredPart> part(String line) {
        var match = PART.matcher(line);
        if (!match.matches()) {
            return Stream.empty();
        }
        var quantity = match.group(2);
        return Stream.of(new RequiredPart(match.group(1), quantity == null ? 1 : Integer.parseInt(quantity)));
    }
}
