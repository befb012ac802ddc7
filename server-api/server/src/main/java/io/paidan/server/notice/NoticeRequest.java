package io.paidan.server.notice;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeVariable;
import io.paidan.contract.session.Role;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.contract.workorder.WorkOrderSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told to whom. Group chats and webhooks that carry the event are told in any case.
 *
 * @param key what it is about, unique for this telling, such as {@code visit-assigned:<visit id>}: sent again with the same
 *     key, nobody is told twice
 * @param order how the order stood that it is about; null when it is about none
 * @param values {@code Instant}, {@code Duration}, an enum constant with words, a {@link Phrase}, a list of these, or text
 * @param urgent true to pass the quiet hours
 * @param usefulUntil until when he who is told can do something about it: quiet hours that last longer are passed; null when he
 *     always can
 * @param channels codes of the channels it goes out by, whatever they carry otherwise; empty for those that carry the event
 */
public record NoticeRequest(
        String region,
        String territory,
        @Nullable UUID workOrderId,
        @Nullable WorkOrderStatus order,
        NoticeEvent event,
        String key,
        List<Recipient> recipients,
        Map<NoticeVariable, Object> values,
        boolean urgent,
        @Nullable Instant usefulUntil,
        List<String> channels) {

    public NoticeRequest {
        recipients = List.copyOf(recipients);
        channels = List.copyOf(channels);
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** About an order; what is known of it is filled in. */
    public static NoticeRequest about(WorkOrderSummary order, NoticeEvent event, String key) {
        var values = new EnumMap<NoticeVariable, Object>(NoticeVariable.class);
        values.put(NoticeVariable.NUMBER, order.number());
        values.put(NoticeVariable.TITLE, order.title());
        values.put(NoticeVariable.CUSTOMER, order.customerName());
        values.put(NoticeVariable.PHONE, order.phone());
        values.put(NoticeVariable.ADDRESS, order.address());
        values.put(NoticeVariable.PRIORITY, order.priority());
        values.put(NoticeVariable.DUE, order.dueAt());
        return new NoticeRequest(
                order.region(),
                order.territory(),
                order.id(),
                order.status(),
                event,
                key,
                List.of(),
                values,
                false,
                null,
                List.of());
    }

    /** The same, speaking of this too; a null value is left out. */
    public NoticeRequest with(NoticeVariable variable, @Nullable Object value) {
        var more = new EnumMap<NoticeVariable, Object>(NoticeVariable.class);
        more.putAll(values);
        if (value != null) {
            more.put(variable, value);
        }
        return new NoticeRequest(
                region, territory, workOrderId, order, event, key, recipients, more, urgent, usefulUntil, channels);
    }

    /** The same, to him too. */
    public NoticeRequest to(Recipient recipient) {
        var more = new ArrayList<>(recipients);
        more.add(recipient);
        return new NoticeRequest(
                region, territory, workOrderId, order, event, key, more, values, urgent, usefulUntil, channels);
    }

    public NoticeRequest toRole(Role role) {
        return to(new Recipient.OfRole(role, territory));
    }

    public NoticeRequest toEngineer(UUID engineerId) {
        return to(new Recipient.OfEngineer(engineerId));
    }

    /** The same, whatever the hour. */
    public NoticeRequest asUrgent() {
        return new NoticeRequest(
                region, territory, workOrderId, order, event, key, recipients, values, true, usefulUntil, channels);
    }

    /** The same, passing quiet hours that end only when it is of no use any more. */
    public NoticeRequest usefulUntil(@Nullable Instant moment) {
        return new NoticeRequest(
                region, territory, workOrderId, order, event, key, recipients, values, urgent, moment, channels);
    }

    /** The same, by these channels only; by those that carry the event when there are none. */
    public NoticeRequest by(List<String> codes) {
        return new NoticeRequest(
                region, territory, workOrderId, order, event, key, recipients, values, urgent, usefulUntil, codes);
    }
}
