package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.organisation.Scope;
import io.paidan.server.platform.Concerned;
import io.paidan.server.platform.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices that could not be sent, or not yet: somebody decides whether they are tried again, and not only later. */
@Service
class DeadNotices {

    private final NoticeMapper mapper;
    private final ApplicationEventPublisher listeners;
    private final Clock clock;

    DeadNotices(NoticeMapper mapper, ApplicationEventPublisher listeners, Clock clock) {
        this.mapper = mapper;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Those that are tried again by themselves, then those that are not; of each the last one first. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> list(Scope scope) {
        return Stream.concat(
                        mapper.listFailing(scope, clock.instant(), NoticeSummary.MOST_DEAD).stream(),
                        mapper.listDead(scope, NoticeSummary.MOST_DEAD).stream())
                .limit(NoticeSummary.MOST_DEAD)
                .toList();
    }

    /** Tried again at once; one that was sent, is being sent or was given up stays as it is, so a repeat does no harm. */
    @Transactional
    public void retry(UUID id, Scope scope) {
        var notice = get(id, scope);
        if (mapper.revive(notice.region(), id, clock.instant()) == 1) {
            listeners.publishEvent(new Concerned(List.of(notice.region())));
        }
    }

    /** Need not be sent any more. */
    @Transactional
    public void discard(UUID id, Scope scope) {
        var notice = get(id, scope);
        if (mapper.discard(notice.region(), id, clock.instant()) == 1) {
            listeners.publishEvent(new Concerned(List.of(notice.region())));
        }
    }

    private NoticeSummary get(UUID id, Scope scope) {
        return mapper.lock(id, scope)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "notice", "id", id));
    }
}
