package io.paidan.server.notice;

import io.paidan.contract.notice.ChannelKind;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.session.ShownCustomers;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to be told, with what is known of how.
 *
 * @param userId null for somebody who does not sign in
 * @param role null for somebody who does not sign in
 * @param language null when he has not chosen one
 * @param zone where he works
 */
record Addressee(
        @Nullable UUID userId,
        @Nullable Role role,
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable NoticeLanguage language,
        ZoneId zone) {

    /** What engineers are told of orders to which they do not go, or no longer. */
    private static final Set<NoticeEvent> NOT_HIS = Collections.unmodifiableSet(EnumSet.of(
            NoticeEvent.ORDER_OFFERED,
            NoticeEvent.ORDER_TAKEN,
            NoticeEvent.ORDER_OFFER_ENDED,
            NoticeEvent.VISIT_WITHDRAWN));

    /** False when there is no way to him of that kind. */
    boolean isReachedBy(ChannelKind kind) {
        return switch (kind) {
            case IN_APP -> userId != null;
            case EMAIL -> email != null;
            case SMS -> phone != null;
            case WECOM, DINGTALK, FEISHU, WEBHOOK -> false;
        };
    }

    /** False when the telephone number and the address of an order's customer are not for him; see {@link ShownCustomers}. */
    boolean isShownCustomerOf(WorkOrderStatus order, NoticeEvent event) {
        if (role == null) {
            return true;
        }
        var isNotHis = role == Role.ENGINEER && NOT_HIS.contains(event);
        return !isNotHis && ShownCustomers.to(role).of(order);
    }

    @Nullable
    String address(ChannelKind kind) {
        return switch (kind) {
            case EMAIL -> email;
            case SMS -> phone;
            case IN_APP, WECOM, DINGTALK, FEISHU, WEBHOOK -> null;
        };
    }
}
