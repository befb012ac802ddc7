package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerDetails;
import io.paidan.contract.engineer.HeldSkill;
import io.paidan.contract.engineer.SaveEngineer;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.MasterChange;
import io.paidan.server.platform.ProblemException;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import io.paidan.server.session.Users;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes and changes engineers: who they are, where they belong, what they can. */
@Service
class EngineerSetup {

    private static final String NO_CURRENCY = "CHF";

    private final EngineerSetupMapper mapper;
    private final Engineers engineers;
    private final EngineerNews news;
    private final GuestEngineers guests;
    private final Users users;
    private final MasterChange change;
    private final Clock clock;

    EngineerSetup(
            EngineerSetupMapper mapper,
            Engineers engineers,
            EngineerNews news,
            GuestEngineers guests,
            Users users,
            MasterChange change,
            Clock clock) {
        this.mapper = mapper;
        this.engineers = engineers;
        this.news = news;
        this.guests = guests;
        this.users = users;
        this.change = change;
        this.clock = clock;
    }

    /** By code, also those who have left. */
    List<EngineerDetails> list(Scope scope) {
        return mapper.list(scope);
    }

    /** As {@link #list}, a few in memory at a time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forEach(Scope scope, Consumer<EngineerDetails> to) {
        mapper.stream(scope).forEach(to);
    }

    /** @throws ProblemException NOT_FOUND when there is none in this scope */
    EngineerDetails get(UUID id, Scope scope) {
        return mapper.find(scope, id).orElseThrow(() -> Engineers.notFound(id));
    }

    Optional<EngineerDetails> findByCode(String code, Scope scope) {
        return mapper.findId(code).flatMap(id -> mapper.find(scope, id));
    }

    /** As {@link #get}, and nobody else changes him or his visits until the transaction ends. */
    EngineerDetails lock(UUID id, Scope scope) {
        var seen = get(id, scope);
        engineers.lockDays(seen.region(), List.of(id));
        return get(id, scope);
    }

    /** @throws ProblemException NOT_FOUND, CONFLICT, ID_REUSED, INVALID, IN_USE when he leaves with visits before him */
    @Transactional
    public Saved<EngineerDetails> save(UUID id, SaveEngineer sent, SignedInUser user) {
        var scope = Scope.of(user);
        if (sent.version() == 0 && mapper.findRegion(id).isEmpty()) {
            return new Saved<>(create(id, sent, scope, user), true);
        }
        return new Saved<>(change(lock(id, scope), ordered(sent), scope, user), false);
    }

    private EngineerDetails create(UUID id, SaveEngineer sent, Scope scope, SignedInUser user) {
        var region = check(id, sent, scope);
        var overtime = sent.overtime();
        var made = mapper.insert(
                region,
                id,
                sent,
                overtime == null ? 0 : overtime.allowed().toMinutes(),
                overtime == null ? 0 : overtime.pricePerHour(),
                overtime == null ? NO_CURRENCY : overtime.currency().getCurrencyCode(),
                user.displayName(),
                clock.instant());
        if (made == 0) {
            throw new ProblemException(ProblemCode.ID_REUSED, "engineer", "id", id);
        }
        sent.skills().forEach(held -> mapper.insertSkill(region, id, held));
        news.changed(region, id, List.of(), sent.active(), user);
        return get(id, scope);
    }

    private EngineerDetails change(EngineerDetails stored, SaveEngineer sent, Scope scope, SignedInUser user) {
        if (!change.isNeeded(stored.edit(), sent, stored.name(), stored.changedBy(), stored.changedAt())) {
            return stored;
        }
        if (!check(stored.id(), sent, scope).equals(stored.region())) {
            throw change.wrong("territory", sent.territory(), "other-region");
        }
        if (stored.active() && !sent.active()) {
            requireNoVisits(stored);
        }
        var before = engineers.listConcerned(stored.region(), stored.id());
        var overtime = sent.overtime();
        mapper.update(
                stored.region(),
                stored.id(),
                sent,
                overtime == null ? 0 : overtime.allowed().toMinutes(),
                overtime == null ? 0 : overtime.pricePerHour(),
                overtime == null ? NO_CURRENCY : overtime.currency().getCurrencyCode(),
                user.displayName(),
                clock.instant());
        mapper.clearSkills(stored.region(), stored.id());
        sent.skills().forEach(held -> mapper.insertSkill(stored.region(), stored.id(), held));
        news.changed(stored.region(), stored.id(), before, sent.active(), user);
        guests.follow(stored.region(), stored.id(), sent.active(), user);
        if (stored.active() && !sent.active()) {
            users.endOf(stored.id(), user);
        }
        return get(stored.id(), scope);
    }

    /** The region of the territory he is to belong to. */
    private String check(UUID id, SaveEngineer sent, Scope scope) {
        var region = mapper.findRegionOf(sent.territory(), scope)
                .orElseThrow(() -> change.wrong("territory", sent.territory(), "unknown-territory"));
        if (mapper.isTaken(sent.code(), id)) {
            throw change.wrong("code", sent.code(), "taken");
        }
        var codes = sent.skills().stream().map(HeldSkill::code).toList();
        var unknown = mapper.listUnknownSkills(codes);
        if (!unknown.isEmpty()) {
            throw change.wrong("skills", unknown.getFirst(), "unknown-skill", "value", unknown.getFirst());
        }
        var seen = new HashSet<String>();
        for (var code : codes) {
            if (!seen.add(code)) {
                throw change.wrong("skills", code, "twice", "value", code);
            }
        }
        return region;
    }

    private void requireNoVisits(EngineerDetails engineer) {
        var visits = Stream.concat(
                        Stream.of(engineer.region()),
                        engineers.listOtherRegions(engineer.region(), engineer.id()).stream())
                .mapToInt(region -> mapper.countVisitsBefore(region, engineer.id()))
                .sum();
        if (visits > 0) {
            throw new ProblemException(ProblemCode.IN_USE, "engineer", "name", engineer.name(), "visits", visits);
        }
    }

    /** As it is stored: skills by code. */
    private static SaveEngineer ordered(SaveEngineer sent) {
        return new SaveEngineer(
                sent.version(),
                sent.territory(),
                sent.code(),
                sent.name(),
                sent.phone(),
                sent.vehicle(),
                sent.homePosition(),
                sent.skills().stream()
                        .sorted(Comparator.comparing(HeldSkill::code))
                        .toList(),
                sent.overtime(),
                sent.capacity(),
                sent.active());
    }
}
