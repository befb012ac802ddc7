package io.paidan.server.rule;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.flag;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.phrases;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.DispatchMode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.Hours;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.session.Role;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dispatch rules by name, in the order they are asked. Rows are worked off as they stand; a rule that is missing stays. */
@Component
class RuleSheet implements Sheet<RuleLine> {

    private static final SheetColumn<RuleLine, String> NAME =
            required("name", text(), line -> line.rule().name());
    private static final SheetColumn<RuleLine, Integer> POSITION = optional("position", whole(), RuleLine::position);
    private static final SheetColumn<RuleLine, Boolean> ENABLED =
            optional("active", flag(), line -> line.rule().enabled());
    private static final SheetColumn<RuleLine, List<Channel>> CHANNELS = optional(
            "ifChannels", list(choice(Channel.class)), line -> line.when().channels());
    private static final SheetColumn<RuleLine, List<ServiceType>> SERVICE_TYPES = optional(
            "ifServiceTypes",
            list(choice(ServiceType.class)),
            line -> line.when().serviceTypes());
    private static final SheetColumn<RuleLine, List<String>> TEMPLATES =
            optional("ifTemplates", list(code()), line -> line.when().templates());
    private static final SheetColumn<RuleLine, List<String>> CATEGORIES =
            optional("ifCategories", list(text()), line -> line.when().categories());
    private static final SheetColumn<RuleLine, List<String>> TERRITORIES =
            optional("ifTerritories", list(code()), line -> line.when().territories());
    private static final SheetColumn<RuleLine, List<String>> TIERS =
            optional("ifTiers", list(text()), line -> line.when().tiers());
    private static final SheetColumn<RuleLine, List<String>> KEYWORDS =
            optional("ifKeywords", phrases(), line -> line.when().keywords());
    private static final SheetColumn<RuleLine, Hours> HOURS =
            optional("ifHours", RuleCells.hours(), line -> line.when().hours());
    private static final SheetColumn<RuleLine, List<DayOfWeek>> DAYS = optional(
            "ifDays", list(choice(DayOfWeek.class)), line -> line.when().days());
    private static final SheetColumn<RuleLine, String> TO_TEMPLATE =
            optional("thenTemplate", code(), line -> line.then().template());
    private static final SheetColumn<RuleLine, Priority> TO_PRIORITY =
            optional("thenPriority", choice(Priority.class), line -> line.then().priority());
    private static final SheetColumn<RuleLine, DispatchMode> TO_MODE =
            optional("thenMode", choice(DispatchMode.class), line -> line.then().mode());
    private static final SheetColumn<RuleLine, String> TO_TERRITORY =
            optional("thenTerritory", code(), line -> line.then().territory());
    private static final SheetColumn<RuleLine, String> TO_ENGINEER =
            optional("thenEngineer", code(), RuleLine::engineer);
    private static final SheetColumn<RuleLine, List<Role>> INFORMS = optional(
            "thenInforms", list(choice(Role.class)), line -> line.then().informs());

    private final RuleSets rules;
    private final Terms terms;
    private final MasterChange change;

    RuleSheet(RuleSets rules, Terms terms, MasterChange change) {
        this.rules = rules;
        this.terms = terms;
        this.change = change;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.DISPATCH_RULES;
    }

    @Override
    public List<SheetColumn<RuleLine, ?>> columns() {
        return List.of(
                NAME,
                POSITION,
                ENABLED,
                CHANNELS,
                SERVICE_TYPES,
                TEMPLATES,
                CATEGORIES,
                TERRITORIES,
                TIERS,
                KEYWORDS,
                HOURS,
                DAYS,
                TO_TEMPLATE,
                TO_PRIORITY,
                TO_MODE,
                TO_TERRITORY,
                TO_ENGINEER,
                INFORMS);
    }

    @Override
    public void write(SignedInUser user, Consumer<RuleLine> to) {
        var all = rules.get().rules();
        IntStream.range(0, all.size()).mapToObj(at -> line(all, at)).forEach(to);
    }

    @Override
    public Optional<RuleLine> find(SheetRow<RuleLine> row, SignedInUser user) {
        var name = row.get(NAME);
        var all = rules.get().rules();
        var named = IntStream.range(0, all.size())
                .filter(at -> all.get(at).name().equals(name))
                .boxed()
                .toList();
        if (named.size() > 1) {
            throw change.wrong(NAME.name(), name, "rules-alike");
        }
        return named.stream().findFirst().map(at -> line(all, at));
    }

    @Override
    public Saved<RuleLine> save(SheetRow<RuleLine> row, SignedInUser user) {
        var stored = row.stored();
        var book = rules.get();
        var wanted = rule(row);
        var all = new ArrayList<>(book.rules());
        all.removeIf(rule -> rule.id().equals(wanted.id()));
        var usual = stored == null ? all.size() + 1 : stored.position();
        var at = Math.clamp(row.get(POSITION, usual) - 1L, 0, all.size());
        all.add(at, wanted);
        try {
            var saved = rules.save(new DispatchRules(book.version(), all), user);
            return new Saved<>(line(saved.rules(), at), stored == null);
        } catch (ProblemException refusal) {
            throw refusal.errors().isEmpty() ? refusal : RuleCells.ofColumns(refusal, at);
        }
    }

    /** A rule that is moved moves others, which rows behind it are about. */
    @Override
    public boolean refersToItself() {
        return true;
    }

    private RuleLine line(List<DispatchRule> all, int at) {
        var rule = all.get(at);
        var engineer = rule.then().engineerId();
        return new RuleLine(at + 1, rule, engineer == null ? null : rules.findEngineerCode(engineer));
    }

    private DispatchRule rule(SheetRow<RuleLine> row) {
        var stored = row.stored();
        var when = new RuleWhen(
                row.get(CHANNELS, List.of()),
                row.get(SERVICE_TYPES, List.of()),
                row.get(TEMPLATES, List.of()),
                codes(TermKind.CATEGORY, row.get(CATEGORIES, List.of())),
                row.get(TERRITORIES, List.of()),
                codes(TermKind.TIER, row.get(TIERS, List.of())),
                row.get(KEYWORDS, List.of()),
                row.find(HOURS),
                row.get(DAYS, List.of()));
        var then = new RuleThen(
                row.find(TO_TEMPLATE),
                row.find(TO_PRIORITY),
                row.find(TO_MODE),
                row.find(TO_TERRITORY),
                engineer(row.find(TO_ENGINEER), stored),
                row.get(INFORMS, List.of()));
        var id = stored == null
                ? UuidCreator.getTimeOrderedEpoch()
                : stored.rule().id();
        return new DispatchRule(id, row.get(NAME), row.get(ENABLED, true), when, then);
    }

    /** One who is gone has no code, and stays until another one is named. */
    private @Nullable UUID engineer(@Nullable String code, @Nullable RuleLine stored) {
        if (code == null) {
            return stored == null || stored.engineer() != null
                    ? null
                    : stored.then().engineerId();
        }
        return rules.findEngineer(code)
                .orElseThrow(() -> change.wrong(TO_ENGINEER.name(), code, "unknown", "value", code));
    }

    private List<String> codes(TermKind kind, List<String> written) {
        return written.stream().map(each -> terms.codeOf(kind, each)).toList();
    }
}
