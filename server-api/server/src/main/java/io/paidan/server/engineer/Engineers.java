package io.paidan.server.engineer;

import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.engineer.Skill;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.Scope;
import io.paidan.server.organisation.Territories;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds engineers with their skills and the shifts of their local day, and locks their days. */
@Component
public class Engineers {

    private final EngineerMapper mapper;
    private final SkillMapper skills;
    private final Territories territories;
    private final Clock clock;

    Engineers(EngineerMapper mapper, SkillMapper skills, Territories territories, Clock clock) {
        this.mapper = mapper;
        this.skills = skills;
        this.territories = territories;
        this.clock = clock;
    }

    /** By code. */
    public List<EngineerSummary> list(Scope scope) {
        return list(scope, clock.instant());
    }

    /** The same with their shifts of the day on which that moment lies. */
    public List<EngineerSummary> list(Scope scope, Instant at) {
        return mapper.list(scope, null, false, at);
    }

    /** The ids of those of {@link #list(Scope, Instant)}. */
    public List<UUID> listIds(Scope scope, Instant at) {
        return mapper.listIds(scope, at);
    }

    /** Those of them that are among these. */
    public List<UUID> listIdsAmong(List<UUID> ids, Scope scope, Instant at) {
        return mapper.listIdsAmong(ids, scope, at);
    }

    /** As he is set up; in a region he is lent to as its guest. */
    public EngineerSummary getFor(String region, UUID id, Scope scope) {
        return mapper.list(scope.within(region), id, false, clock.instant()).stream()
                .findFirst()
                .orElseGet(() -> get(id, scope));
    }

    /**
     * As he is at home, where the scope sees him there.
     *
     * @throws ProblemException NOT_FOUND when there is none in this scope
     */
    public EngineerSummary get(UUID id, Scope scope) {
        return mapper.list(scope, id, false, clock.instant()).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    /** An engineer whom a visit names, whoever may see him, also when he has left or gone back to his region. */
    public EngineerSummary getInRegion(UUID id, String region) {
        return getInRegion(id, region, clock.instant());
    }

    /** The same with his shifts of the day on which that moment lies. */
    public EngineerSummary getInRegion(UUID id, String region, Instant at) {
        return mapper.list(territories.wholeRegion(region), id, true, at).stream()
                .findFirst()
                .orElseThrow(() -> notFound(id));
    }

    /** His territory and those of {@link Scope#SHOWN_IN}: whoever answers for one of them is told of him. */
    public List<String> listConcerned(String region, UUID id) {
        return mapper.listConcerned(region, id, clock.instant());
    }

    /** The regions besides this one that have a row of him; they stay, as visits there name him. */
    public List<String> listOtherRegions(String region, UUID id) {
        return mapper.listOtherRegions(region, id);
    }

    /** The last known positions of the engineers in this scope. */
    public List<EngineerPosition> listPositions(Scope scope) {
        return mapper.listPositions(scope, clock.instant());
    }

    /** The last known positions of these engineers, whoever may see them. */
    public List<EngineerPosition> listPositionsOf(String region, Collection<UUID> ids) {
        return mapper.listPositionsOf(region, List.copyOf(ids));
    }

    public List<Skill> listSkills() {
        return skills.list();
    }

    /**
     * Keeps everybody else from changing these engineers and their visits, in whatever region, until the transaction ends:
     * what is locked is their rows at home. Whoever needs it locks the order first and then all engineers at once, so that
     * nobody waits in a circle.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockDays(String region, Collection<UUID> ids) {
        mapper.lock(region, List.copyOf(ids));
    }

    static ProblemException notFound(UUID id) {
        return new ProblemException(ProblemCode.NOT_FOUND, "engineer", "id", id);
    }
}
