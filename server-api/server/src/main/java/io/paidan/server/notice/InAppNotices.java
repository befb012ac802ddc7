package io.paidan.server.notice;

import static java.util.stream.Collectors.groupingBy;

import io.paidan.contract.feed.DispatchEvent.NoticesRead;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.server.feed.Outbox;
import io.paidan.server.organisation.Scope;
import io.paidan.server.session.SignedInUser;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a user is told within Paidan, and what of it he has read. */
@Service
public class InAppNotices {

    private static final int MOST = 200;

    private final NoticeMapper mapper;
    private final Outbox outbox;
    private final Clock clock;

    InAppNotices(NoticeMapper mapper, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The newest first, read ones too. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> list(SignedInUser user) {
        return mapper.listOfUser(Scope.of(user), user.id(), user.shownCustomers(), MOST);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> listUnread(SignedInUser user) {
        return mapper.listUnread(Scope.of(user), user.id(), user.shownCustomers(), MOST);
    }

    /** What is no notice of his, or read already, is passed over. */
    @Transactional
    public void read(List<UUID> ids, SignedInUser user) {
        mapper.markRead(user.regions(), user.id(), ids, clock.instant()).stream()
                .collect(groupingBy(NoticeSummary::region))
                .forEach((region, read) -> outbox.append(
                        region,
                        region,
                        new NoticesRead(
                                user.id(), read.stream().map(NoticeSummary::id).toList()),
                        user.displayName()));
    }
}
