package io.paidan.server.notice.transport;

import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes out.
 *
 * @param id stays the same however often it is tried: where the protocol can carry it, the receiver knows a repeat by it
 * @param address an e-mail address or phone number; null when the channel itself is the address
 * @param facts the values its words speak of, by their keys
 * @param test an example sent by hand to try the channel: nothing of it has happened
 */
public record Message(
        UUID id,
        NoticeEvent event,
        Instant at,
        String region,
        String territory,
        @Nullable UUID workOrderId,
        NoticeLanguage language,
        @Nullable String address,
        String subject,
        String body,
        Map<String, String> facts,
        boolean test) {
    public Message {
        facts = Map.copyOf(facts);
    }

    /** Subject and text in one, for what has no subject. */
    String whole() {
        return subject + "\n" + body;
    }
}
