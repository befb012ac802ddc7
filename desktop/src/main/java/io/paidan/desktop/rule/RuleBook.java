package io.paidan.desktop.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleFault;
import io.paidan.contract.rule.RuleOutcome;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.rule.TryRules;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.setup.Master;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rules as the server has them: it keeps them as a whole, so a change of one is a change of all. */
final class RuleBook implements Master<DispatchRule, DispatchRule> {

    static final String PATH = "/api/dispatch-rules";

    private final Resource<DispatchRules> server;
    private final Resource<RuleOutcome> trials;
    private final OwnTerritories own;
    private volatile DispatchRules known = new DispatchRules(0, List.of());
    /** The last version that held a rule as it is written here: with it the server sees when somebody changed it since. */
    private final Map<DispatchRule, Integer> heldIn = new ConcurrentHashMap<>();

    RuleBook(ApiClient api, OwnTerritories own) {
        this.own = own;
        this.server = api.resource("/api", DispatchRules.class);
        this.trials = api.resource(PATH, RuleOutcome.class);
    }

    @Override
    public CompletableFuture<List<DispatchRule>> list() {
        return server.get("dispatch-rules").thenApply(this::know).thenApply(DispatchRules::rules);
    }

    private DispatchRules know(DispatchRules rules) {
        known = rules;
        rules.rules().forEach(rule -> heldIn.put(rule, rules.version()));
        return rules;
    }

    /** A new one comes last. */
    @Override
    public CompletableFuture<DispatchRule> save(DispatchRule original, DispatchRule command) {
        var place = indexOf(known.rules(), command);
        var at = place < 0 ? known.rules().size() : place;
        return change(original, rules -> {
                    var all = new ArrayList<>(rules);
                    all.replaceAll(rule -> rule.id().equals(command.id()) ? command : rule);
                    if (!all.contains(command)) {
                        all.add(command);
                    }
                    return all;
                })
                .handle((saved, failure) -> {
                    if (failure != null) {
                        throw new CompletionException(RuleComplaints.ofForm(FailureTexts.cause(failure), at));
                    }
                    return find(saved.rules(), command).orElse(command);
                });
    }

    /** Moves a rule up (-1) or down (1); it stays where it is at the ends. */
    CompletableFuture<DispatchRules> move(DispatchRule moved, int by) {
        return change(moved, rules -> {
            var all = new ArrayList<>(rules);
            var at = indexOf(all, moved);
            if (at >= 0 && at + by >= 0 && at + by < all.size()) {
                Collections.swap(all, at, at + by);
            }
            return all;
        });
    }

    CompletableFuture<DispatchRules> remove(DispatchRule removed) {
        return change(
                removed,
                rules -> rules.stream()
                        .filter(rule -> !rule.id().equals(removed.id()))
                        .toList());
    }

    CompletableFuture<RuleOutcome> tryOut(TryRules question) {
        return trials.post("try", question);
    }

    /** All others are taken as they are known now, whoever changed them; the rule itself as it was seen. */
    private CompletableFuture<DispatchRules> change(DispatchRule seen, UnaryOperator<List<DispatchRule>> change) {
        var before = known;
        var wanted = new DispatchRules(heldIn.getOrDefault(seen, before.version()), change.apply(before.rules()));
        return server.save("dispatch-rules/" + wanted.version(), wanted).thenApply(this::know);
    }

    private static Optional<DispatchRule> find(List<DispatchRule> rules, DispatchRule wanted) {
        return rules.stream().filter(rule -> rule.id().equals(wanted.id())).findFirst();
    }

    private static int indexOf(List<DispatchRule> rules, DispatchRule wanted) {
        return rules.stream().map(DispatchRule::id).toList().indexOf(wanted.id());
    }

    /** What it sets that is not there any more. */
    List<RuleFault> faults(DispatchRule rule) {
        return known.faults().stream()
                .filter(fault -> fault.ruleId().equals(rule.id()))
                .toList();
    }

    /** Where it stands, from 1; 0 while it is not saved. */
    int place(DispatchRule rule) {
        return indexOf(known.rules(), rule) + 1;
    }

    @Override
    public Optional<DispatchRule> blank() {
        var when = RuleWhen.in(own.given());
        return Optional.of(new DispatchRule(UuidCreator.getTimeOrderedEpoch(), "", true, when, RuleThen.NOTHING));
    }

    /** Who sets up only some territories has the rules that are for them alone. */
    @Override
    public boolean mayChange(DispatchRule rule) {
        var forwardedTo = Stream.ofNullable(rule.then().territory()).toList();
        return own.mayChange(rule.when().territories()) && (forwardedTo.isEmpty() || own.mayChange(forwardedTo));
    }

    @Override
    public String id(DispatchRule rule) {
        return rule.id().toString();
    }

    @Override
    public String name(DispatchRule rule) {
        return rule.name();
    }

    @Override
    public boolean isActive(DispatchRule rule) {
        return rule.enabled();
    }
}
