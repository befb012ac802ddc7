package io.paidan.server.sla;

import static io.paidan.server.sheet.CellKinds.choice;
import static io.paidan.server.sheet.CellKinds.code;
import static io.paidan.server.sheet.CellKinds.list;
import static io.paidan.server.sheet.CellKinds.text;
import static io.paidan.server.sheet.CellKinds.whole;
import static io.paidan.server.sheet.SheetColumn.optional;
import static io.paidan.server.sheet.SheetColumn.required;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.contract.sla.AfterTimeout;
import io.paidan.contract.sla.EscalationStep;
import io.paidan.contract.sla.SlaPolicy;
import io.paidan.contract.term.TermKind;
import io.paidan.contract.workorder.Priority;
import io.paidan.contract.workorder.ServiceType;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.sheet.Sheet;
import io.paidan.server.sheet.SheetColumn;
import io.paidan.server.sheet.SheetRow;
import io.paidan.server.term.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** SLA policies by code, with times in minutes; without the standard ones. */
@Component
class PolicySheet implements Sheet<SlaPolicy> {

    private static final SheetColumn<SlaPolicy, String> ID = required("id", code(), SlaPolicy::id);
    private static final SheetColumn<SlaPolicy, String> NAME = required("name", text(), SlaPolicy::name);
    private static final SheetColumn<SlaPolicy, String> TIER = optional("tier", text(), SlaPolicy::tier);
    private static final SheetColumn<SlaPolicy, Priority> PRIORITY =
            optional("priority", choice(Priority.class), SlaPolicy::priority);
    private static final SheetColumn<SlaPolicy, ServiceType> SERVICE_TYPE =
            optional("serviceType", choice(ServiceType.class), SlaPolicy::serviceType);
    private static final SheetColumn<SlaPolicy, String> TERRITORY = optional("territory", code(), SlaPolicy::territory);
    private static final SheetColumn<SlaPolicy, String> CALENDAR = required("calendar", code(), SlaPolicy::calendar);
    private static final SheetColumn<SlaPolicy, Integer> TO_DISPATCH = minutes("toDispatch", SlaPolicy::toDispatch);
    private static final SheetColumn<SlaPolicy, Integer> TO_ACCEPT = minutes("toAccept", SlaPolicy::toAccept);
    private static final SheetColumn<SlaPolicy, Integer> TO_ARRIVE =
            required("toArrive", whole(), policy -> (int) policy.toArrive().toMinutes());
    private static final SheetColumn<SlaPolicy, Integer> TO_COMPLETE = minutes("toComplete", SlaPolicy::toComplete);
    private static final SheetColumn<SlaPolicy, AfterTimeout> AFTER_TIMEOUT =
            optional("afterTimeout", choice(AfterTimeout.class), SlaPolicy::afterTimeout);
    private static final SheetColumn<SlaPolicy, List<EscalationStep>> STEPS =
            optional("steps", list(SlaCells.step()), SlaPolicy::steps);

    private final Policies policies;
    private final Terms terms;

    PolicySheet(Policies policies, Terms terms) {
        this.policies = policies;
        this.terms = terms;
    }

    @Override
    public SheetKind kind() {
        return SheetKind.SLA_POLICIES;
    }

    @Override
    public List<SheetColumn<SlaPolicy, ?>> columns() {
        return List.of(
                ID,
                NAME,
                TIER,
                PRIORITY,
                SERVICE_TYPE,
                TERRITORY,
                CALENDAR,
                TO_DISPATCH,
                TO_ACCEPT,
                TO_ARRIVE,
                TO_COMPLETE,
                AFTER_TIMEOUT,
                STEPS);
    }

    @Override
    public void write(SignedInUser user, Consumer<SlaPolicy> to) {
        policies.list().forEach(to);
    }

    @Override
    public Optional<SlaPolicy> find(SheetRow<SlaPolicy> row, SignedInUser user) {
        var id = row.get(ID);
        return policies.list().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    /** What says the same is not checked anew: what it names may be gone by now. */
    @Override
    public Saved<SlaPolicy> save(SheetRow<SlaPolicy> row, SignedInUser user) {
        var stored = row.stored();
        var wanted = policy(row);
        return wanted.equals(stored)
                ? new Saved<>(wanted, false)
                : new Saved<>(policies.save(wanted.id(), wanted, user), stored == null);
    }

    /** Two policies with the same conditions are found in one file too. */
    @Override
    public boolean refersToItself() {
        return true;
    }

    private SlaPolicy policy(SheetRow<SlaPolicy> row) {
        var stored = row.stored();
        var tier = row.find(TIER);
        return new SlaPolicy(
                row.get(ID),
                stored == null ? 0 : stored.version(),
                row.get(NAME),
                tier == null ? null : terms.codeOf(TermKind.TIER, tier),
                row.find(PRIORITY),
                row.find(SERVICE_TYPE),
                row.find(TERRITORY),
                row.get(CALENDAR),
                duration(row.find(TO_DISPATCH)),
                duration(row.find(TO_ACCEPT)),
                Duration.ofMinutes(row.get(TO_ARRIVE)),
                duration(row.find(TO_COMPLETE)),
                row.find(AFTER_TIMEOUT),
                row.get(STEPS, SlaPolicy.USUAL_STEPS));
    }

    private static SheetColumn<SlaPolicy, Integer> minutes(String name, Function<SlaPolicy, @Nullable Duration> of) {
        return optional(name, whole(), policy -> {
            var duration = of.apply(policy);
            return duration == null ? null : (int) duration.toMinutes();
        });
    }

    private static @Nullable Duration duration(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }
}
