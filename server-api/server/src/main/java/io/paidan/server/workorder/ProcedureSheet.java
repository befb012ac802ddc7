package io.paidan.server.workorder;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.decimal;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.procedure.ProcedureStep;
import io.paidan.contract.procedure.StepKind;
import io.paidan.contract.procedure.StepLimits;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.workorder.ServiceTemplate;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps of procedures by template and code. Rows are worked off as they stand, so a new order is written from the first on. */
@Component
class ProcedureSheet implements Sheet<StepLine> {

    private static final double LARGEST_LIMIT = 1_000_000_000;

    private static final SheetColumn<StepLine, String> TEMPLATE = required("templateCode", code(), StepLine::template);
    private static final SheetColumn<StepLine, String> STEP =
            required("stepCode", code(), line -> line.step().code());
    private static final SheetColumn<StepLine, Integer> POSITION = optional("position", whole(), StepLine::position);
    private static final SheetColumn<StepLine, StepKind> KIND =
            required("stepKind", choice(StepKind.class), line -> line.step().kind());
    private static final SheetColumn<StepLine, String> NAME_EN =
            required("nameEn", text(), line -> line.step().nameEn());
    private static final SheetColumn<StepLine, String> NAME_ZH =
            required("nameZh", text(), line -> line.step().nameZh());
    private static final SheetColumn<StepLine, String> GUIDANCE_EN =
            optional("guidanceEn", text(), line -> line.step().guidanceEn());
    private static final SheetColumn<StepLine, String> GUIDANCE_ZH =
            optional("guidanceZh", text(), line -> line.step().guidanceZh());
    private static final SheetColumn<StepLine, Boolean> MANDATORY =
            optional("mandatory", flag(), line -> line.step().mandatory());
    private static final SheetColumn<StepLine, String> UNIT = optional("stepUnit", text(), ofLimits(StepLimits::unit));
    private static final SheetColumn<StepLine, Double> MIN =
            optional("stepMin", decimal(-LARGEST_LIMIT, LARGEST_LIMIT), ofLimits(StepLimits::min));
    private static final SheetColumn<StepLine, Double> MAX =
            optional("stepMax", decimal(-LARGEST_LIMIT, LARGEST_LIMIT), ofLimits(StepLimits::max));

    private final ServiceTemplates templates;
    private final MasterChange change;

    ProcedureSheet(ServiceTemplates templates, MasterChange change) {
        this.templates = templates;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.PROCEDURES;
    }

    @Override
    public List<SheetColumn<StepLine, ?>> columns() {
        return List.of(
                TEMPLATE, STEP, POSITION, KIND, NAME_EN, NAME_ZH, GUIDANCE_EN, GUIDANCE_ZH, MANDATORY, UNIT, MIN, MAX);
    }

    @Override
    public int keyColumns() {
        return 2;
    }

    @Override
    public void write(SignedInUser user, Consumer<StepLine> to) {
        templates.list().stream().flatMap(each -> StepLine.of(each).stream()).forEach(to);
    }

    @Override
    public Optional<StepLine> find(SheetRow<StepLine> row, SignedInUser user) {
        return templates.find(row.get(TEMPLATE)).flatMap(template -> find(template, row.get(STEP)));
    }

    @Override
    public Saved<StepLine> save(SheetRow<StepLine> row, SignedInUser user) {
        var code = row.get(TEMPLATE);
        var template =
                templates.find(code).orElseThrow(() -> change.wrong(TEMPLATE.name(), code, "unknown", "value", code));
        try {
            var saved = templates.save(template.with(procedure(row, template)), user);
            return new Saved<>(find(saved, row.get(STEP)).orElseThrow(), row.stored() == null);
        } catch (ProblemException refusal) {
            throw refusal.errors().isEmpty() ? refusal : ofColumns(refusal);
        }
    }

    /** A step that is moved moves others, which rows behind it are about. */
    @Override
    public boolean refersToItself() {
        return true;
    }

    /** The procedure with the step of this row, at the place it names, else at its own or as the last one. */
    private static List<ProcedureStep> procedure(SheetRow<StepLine> row, ServiceTemplate template) {
        var stored = row.stored();
        var others = new ArrayList<>(template.procedure());
        others.removeIf(step -> step.code().equals(row.get(STEP)));
        var usual = stored == null ? others.size() + 1 : stored.position();
        others.add(Math.clamp(row.get(POSITION, usual) - 1L, 0, others.size()), step(row));
        return others;
    }

    private static ProcedureStep step(SheetRow<StepLine> row) {
        return new ProcedureStep(
                row.get(STEP),
                row.get(KIND),
                row.get(NAME_EN),
                row.get(NAME_ZH),
                row.find(GUIDANCE_EN),
                row.find(GUIDANCE_ZH),
                row.get(MANDATORY, false),
                limits(row.find(UNIT), row.find(MIN), row.find(MAX)));
    }

    private static @Nullable StepLimits limits(@Nullable String unit, @Nullable Double min, @Nullable Double max) {
        return unit == null && min == null && max == null ? null : new StepLimits(unit == null ? "" : unit, min, max);
    }

    private static Optional<StepLine> find(ServiceTemplate template, String step) {
        return StepLine.of(template).stream()
                .filter(line -> line.step().code().equals(step))
                .findFirst();
    }

    /** The service names what is wrong by its place in the procedure; the row has columns. */
    private static ProblemException ofColumns(ProblemException refusal) {
        return ProblemException.invalid(refusal.errors().stream()
                .map(error -> new FieldProblem(column(error.field()), error.value(), error.message()))
                .toList());
    }

    private static String column(String field) {
        var name = field.substring(field.indexOf("].") + 1).replaceFirst("^[.]", "");
        return switch (name) {
            case "code" -> field.startsWith("procedure[") ? STEP.name() : TEMPLATE.name();
            case "limits", "limits.unit" -> UNIT.name();
            case "limits.min" -> MIN.name();
            default -> name;
        };
    }

    private static <V> Function<StepLine, @Nullable V> ofLimits(Function<StepLimits, @Nullable V> of) {
        return line -> {
            var limits = line.step().limits();
            return limits == null ? null : of.apply(limits);
        };
    }
}
