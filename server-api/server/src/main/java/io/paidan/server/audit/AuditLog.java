package io.paidan.server.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.server.audit.AuditReadMapper.Line;
import io.paidan.server.audit.AuditReadMapper.Named;
import io.paidan.server.audit.AuditReadMapper.Wanted;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.database.PlanMapper;
import io.paidan.server.session.SignedInUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The log as it is read: an administrator of the head office reads the company's chain too, everybody else the lines of his
 * territories. The ids in it are given the names they have now, where there still are any.
 */
@Service
class AuditLog {

    /** Some tens of thousands take a second. */
    private static final long VERIFIED_AT_ONCE = 20_000;

    private final AuditReadMapper mapper;
    private final PlanMapper plans;
    private final JdbcTemplate database;
    private final AuditAnchors anchors;

    AuditLog(AuditReadMapper mapper, PlanMapper plans, JdbcTemplate database, ServerSettings settings) {
        this.mapper = mapper;
        this.plans = plans;
        this.database = database;
        this.anchors = AuditAnchors.in(settings.home());
    }

    /**
     * @param person a user name or what somebody is called; null for anybody
     * @param record an order's or customer's number, an engineer's or other code, or an id; null for anything
     * @throws ProblemException MALFORMED when {@code after} is none of ours
     */
    @Transactional(readOnly = true)
    public AuditPage list(
            SignedInUser user,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable AuditAct act,
            @Nullable String person,
            @Nullable String record,
            @Nullable String after,
            int limit) {
        plans.planForValues();
        var scope = Scope.of(user);
        var wanted = new Wanted(since, until, act, people(person), records(scope, record));
        var cursor = after == null ? null : cursor(after);
        var lines = mapper.list(chains(user, scope), scope, wanted, cursor, limit + 1);
        var page = lines.subList(0, Math.min(limit, lines.size()));
        var names = names(scope, page);
        var shown = page.stream().map(line -> shown(line, scope, names)).toList();
        if (lines.size() <= limit) {
            return new AuditPage(shown, null);
        }
        var last = page.getLast();
        return new AuditPage(shown, new AuditCursor(last.at(), last.region(), last.seq()).toString());
    }

    /** Also those of which nothing is left but what was written down of them. */
    @Transactional(readOnly = true)
    public List<AuditChainSummary> listChains(SignedInUser user) {
        var chains = chains(user, Scope.of(user));
        var lengths = anchors.lengths();
        lengths.keySet().retainAll(chains);
        mapper.listChains(chains).forEach(chain -> lengths.merge(chain.region(), chain.length(), Math::max));
        return lengths.entrySet().stream()
                .map(chain -> new AuditChainSummary(chain.getKey(), chain.getValue()))
                .toList();
    }

    /**
     * Verifies the next piece of a chain.
     *
     * @param after how far it is verified already
     * @throws ProblemException NOT_FOUND when it is none of those he may read
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainPiece verify(SignedInUser user, String region, long after) {
        if (!chains(user, Scope.of(user)).contains(region)) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "chain", "id", region);
        }
        ConnectionCallback<ChainPiece> verification = connection ->
                new ChainVerification(connection, anchors).verify(region, Math.max(0, after), VERIFIED_AT_ONCE);
        return Objects.requireNonNull(database.execute(verification));
    }

    private List<String> chains(SignedInUser user, Scope scope) {
        var company = user.role() == Role.ADMINISTRATOR && mapper.isOfHeadOffice(scope)
                ? Stream.of(AuditLine.COMPANY)
                : Stream.<String>empty();
        return Stream.concat(company, scope.regions().stream()).toList();
    }

    private @Nullable List<UUID> people(@Nullable String name) {
        return name == null || name.isBlank() ? null : mapper.listPeople(name.strip());
    }

    /** What is called so, and the code itself. */
    private @Nullable List<String> records(Scope scope, @Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        var ids = new ArrayList<>(mapper.listRecords(scope.regions(), name.strip()));
        ids.add(name.strip());
        return ids;
    }

    private Map<String, Named> names(Scope scope, List<Line> lines) {
        var ids = new HashSet<UUID>();
        for (var line : lines) {
            Optional.ofNullable(line.actor()).ifPresent(ids::add);
            line.records().forEach(record -> id(record).ifPresent(ids::add));
        }
        return ids.isEmpty()
                ? Map.of()
                : mapper.listNames(scope, List.copyOf(ids)).stream()
                        .collect(Collectors.toMap(Named::id, Function.identity(), (one, same) -> one));
    }

    /** Of a line that is about other territories too, only what lies in his own. */
    private static AuditLine shown(Line line, Scope scope, Map<String, Named> names) {
        var isAllWithin = scope.territories().containsAll(line.territories());
        var actor = line.actor();
        return new AuditLine(
                line.region(),
                line.seq(),
                line.at(),
                actor == null ? null : actor(actor.toString(), names),
                line.device().isEmpty() ? null : line.device(),
                line.act(),
                line.records().stream()
                        .flatMap(record -> about(record, names, isAllWithin).stream())
                        .toList(),
                isAllWithin ? line.detail() : null);
    }

    private static AuditName actor(String id, Map<String, Named> names) {
        var known = names.get(id);
        return new AuditName(id, known == null ? null : known.name());
    }

    /** Nothing for an id that has no name, such as a visit's: its order is named beside it. */
    private static Optional<AuditName> about(String record, Map<String, Named> names, boolean isAllWithin) {
        return id(record).isEmpty()
                ? Optional.of(new AuditName(record, record))
                : Optional.ofNullable(names.get(record))
                        .filter(known -> isAllWithin || known.isWithin())
                        .map(known -> new AuditName(record, known.name()));
    }

    private static Optional<UUID> id(String record) {
        try {
            return record.length() == 36 ? Optional.of(UUID.fromString(record)) : Optional.empty();
        } catch (IllegalArgumentException code) {
            return Optional.empty();
        }
    }

    private static AuditCursor cursor(String after) {
        return AuditCursor.parse(after)
                .orElseThrow(() -> new ProblemException(ProblemCode.MALFORMED, "page", "after", after));
    }
}
