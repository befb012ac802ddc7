package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells whoever looks after notices that some do not get through: of each channel and reason once a day, however many there
 * are, and by no channel that has the trouble.
 */
@Component
class NoticeTrouble {

    private static final NoticeEvent TOLD = NoticeEvent.NOTICE_UNDELIVERED;

    private final Notices notices;
    private final NoticeChannelMapper channels;
    private final Addressees addressees;
    private final Clock clock;

    NoticeTrouble(Notices notices, NoticeChannelMapper channels, Addressees addressees, Clock clock) {
        this.notices = notices;
        this.channels = channels;
        this.addressees = addressees;
        this.clock = clock;
    }

    /** Nothing is told of one that was itself about such trouble. */
    void tell(StoredNotice notice, NoticeFailure why) {
        if (notice.event() == TOLD) {
            return;
        }
        var today = LocalDate.ofInstant(clock.instant(), addressees.getZone(notice.territory()));
        var key = "%s:%s:%s:%s".formatted(TOLD, notice.channel(), why, today);
        var request = new NoticeRequest(
                        notice.region(),
                        notice.territory(),
                        null,
                        null,
                        TOLD,
                        key,
                        List.of(),
                        Map.of(
                                NoticeVariable.TEXT,
                                nameOf(notice.channel()),
                                NoticeVariable.REASON,
                                new Phrase("NoticeFailure." + why, List.of())),
                        false,
                        null,
                        List.of())
                .toRole(Role.ADMINISTRATOR)
                .toRole(Role.SUPERVISOR);
        notices.sendOtherwise(request, notice.channel());
    }

    /** Its code when it was deleted. */
    private String nameOf(String code) {
        return channels.find(code).map(NoticeChannelMapper.Row::name).orElse(code);
    }
}
