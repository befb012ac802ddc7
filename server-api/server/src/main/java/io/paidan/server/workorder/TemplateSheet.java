package io.paidan.server.workorder;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.OrderField;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.CellKind;
import io.paidan.server.sheet.CellKinds;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.sheet.file.Cell;
import io.paidan.server.term.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Service templates by code. Procedures have a sheet of their own. */
@Component
class TemplateSheet implements Sheet<ServiceTemplate> {

    private static final SheetColumn<ServiceTemplate, String> CODE = required("code", code(), ServiceTemplate::code);
    private static final SheetColumn<ServiceTemplate, ServiceType> SERVICE_TYPE =
            required("serviceType", choice(ServiceType.class), ServiceTemplate::serviceType);
    private static final SheetColumn<ServiceTemplate, String> CATEGORY =
            required("category", text(), ServiceTemplate::category);
    private static final SheetColumn<ServiceTemplate, String> NAME_EN =
            required("nameEn", text(), ServiceTemplate::nameEn);
    private static final SheetColumn<ServiceTemplate, String> NAME_ZH =
            required("nameZh", text(), ServiceTemplate::nameZh);
    private static final SheetColumn<ServiceTemplate, Integer> DURATION =
            required("duration", whole(), template -> (int) template.duration().toMinutes());
    private static final SheetColumn<ServiceTemplate, Priority> PRIORITY =
            required("priority", choice(Priority.class), ServiceTemplate::priority);
    private static final SheetColumn<ServiceTemplate, List<String>> REQUIRED_SKILLS =
            optional("requiredSkills", list(code()), ServiceTemplate::requiredSkills);
    private static final SheetColumn<ServiceTemplate, Boolean> NO_SKILL_NEEDED =
            optional("noSkillNeeded", flag(), ServiceTemplate::noSkillNeeded);
    private static final SheetColumn<ServiceTemplate, List<RequiredPart>> LIKELY_PARTS =
            optional("likelyParts", list(partOf()), ServiceTemplate::likelyParts);
    private static final SheetColumn<ServiceTemplate, Integer> CREW_SIZE =
            optional("crewSize", whole(), ServiceTemplate::crewSize);
    private static final SheetColumn<ServiceTemplate, List<OrderField>> REQUIRED_FIELDS =
            optional("requiredFields", list(choice(OrderField.class)), ServiceTemplate::requiredFields);
    private static final SheetColumn<ServiceTemplate, String> PRIORITY_RULE =
            optional("priorityRule", code(), ServiceTemplate::priorityRule);
    private static final SheetColumn<ServiceTemplate, String> SLA_POLICY =
            optional("slaPolicy", code(), ServiceTemplate::slaPolicy);
    private static final SheetColumn<ServiceTemplate, DispatchMode> DISPATCH_MODE =
            optional("dispatchMode", choice(DispatchMode.class), ServiceTemplate::dispatchMode);
    private static final SheetColumn<ServiceTemplate, Boolean> RETIRED =
            optional("retired", flag(), ServiceTemplate::retired);

    private final ServiceTemplates templates;
    private final Terms terms;

    TemplateSheet(ServiceTemplates templates, Terms terms) {
        this.templates = templates;
        this.terms = terms;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SERVICE_TEMPLATES;
    }

    @Override
    public List<SheetColumn<ServiceTemplate, ?>> columns() {
        return List.of(
                CODE,
                SERVICE_TYPE,
                CATEGORY,
                NAME_EN,
                NAME_ZH,
                DURATION,
                PRIORITY,
                REQUIRED_SKILLS,
                NO_SKILL_NEEDED,
                LIKELY_PARTS,
                CREW_SIZE,
                REQUIRED_FIELDS,
                PRIORITY_RULE,
                SLA_POLICY,
                DISPATCH_MODE,
                RETIRED);
    }

    @Override
    public void write(SignedInUser user, Consumer<ServiceTemplate> to) {
        templates.list().forEach(to);
    }

    @Override
    public Optional<ServiceTemplate> find(SheetRow<ServiceTemplate> row, SignedInUser user) {
        return templates.find(row.get(CODE));
    }

    @Override
    public Saved<ServiceTemplate> save(SheetRow<ServiceTemplate> row, SignedInUser user) {
        var stored = row.stored();
        var saved = templates.save(
                new ServiceTemplate(
                        row.get(CODE),
                        stored == null ? 0 : stored.version(),
                        row.get(SERVICE_TYPE),
                        terms.codeOf(TermKind.CATEGORY, row.get(CATEGORY)),
                        row.get(NAME_EN),
                        row.get(NAME_ZH),
                        Duration.ofMinutes(row.get(DURATION)),
                        row.get(PRIORITY),
                        row.get(REQUIRED_SKILLS, List.of()),
                        row.get(NO_SKILL_NEEDED, false),
                        row.get(LIKELY_PARTS, List.of()),
                        row.get(CREW_SIZE, 1),
                        row.get(REQUIRED_FIELDS, List.of()),
                        stored == null ? List.of() : stored.procedure(),
                        row.find(PRIORITY_RULE),
                        row.find(SLA_POLICY),
                        row.find(DISPATCH_MODE),
                        row.get(RETIRED, false)),
                user);
        return new Saved<>(saved, stored == null);
    }

    /** {@code 4711}, or {@code 4711*2} for two of them. */
    private static CellKind<RequiredPart> partOf() {
        return CellKinds.of(TemplateSheet::readPart, part -> part.partNumber() + "*" + part.quantity());
    }

    private static RequiredPart readPart(Cell cell) {
        var parts = cell.text().split("[*×]", 2);
        var quantity = parts.length < 2 ? 1 : whole().read(Cell.of(parts[1]));
        return new RequiredPart(parts[0].strip(), quantity);
    }
}
