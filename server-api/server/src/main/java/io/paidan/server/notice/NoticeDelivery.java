package io.paidan.server.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.paidan.contract.notice.NoticeChannel;
import io.paidan.contract.notice.NoticeFailure;
import io.paidan.server.notice.transport.DeliveryException;
import io.paidan.server.notice.transport.Message;
import io.paidan.server.notice.transport.Transports;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what is due, many at once, but never so many by one channel that a slow one takes the place of the others.
 */
@Component
class NoticeDelivery implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private static final int SECONDS_TO_END = 2;
    private static final int AT_ONCE = 32;
    private static final int AT_ONCE_BY_CHANNEL = 8;

    private final NoticeClaims claims;
    private final NoticeChannels channels;
    private final Transports transports;
    private final JsonMapper json;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** What is being sent, and by which channel. */
    private final Map<UUID, String> underWay = new ConcurrentHashMap<>();

    private volatile boolean failing;
    private boolean open = true;

    NoticeDelivery(
            NoticeClaims claims,
            NoticeChannels channels,
            Transports transports,
            JsonMapper json,
            MeterRegistry metrics) {
        this.claims = claims;
        this.channels = channels;
        this.transports = transports;
        this.json = json;
        this.metrics = metrics;
    }

    /** Now and then, and whenever something has been sent and there is room for more. */
    @Scheduled(fixedDelay = 500)
    void tick() {
        try {
            while (sendSome() > 0) {
                LOG.debug("notices on their way: {}", underWay);
            }
            failing = false;
        } catch (DataAccessException | TransactionException databaseAway) {
            if (!failing) {
                LOG.warn("Notices wait for the database: {}", databaseAway.getMessage());
            }
            failing = true;
        }
    }

    /** @return how many were begun */
    private synchronized int sendSome() {
        var free = AT_ONCE - underWay.size();
        if (free <= 0 || !open) {
            return 0;
        }
        var claimed = claims.claim(List.copyOf(underWay.keySet()), listBusy(), Math.min(free, AT_ONCE_BY_CHANNEL));
        for (var notice : claimed) {
            underWay.put(notice.id(), notice.channel());
            threads.execute(() -> send(notice));
        }
        return claimed.size();
    }

    private List<String> listBusy() {
        return underWay.values().stream().collect(groupingBy(channel -> channel, counting())).entrySet().stream()
                .filter(entry -> entry.getValue() >= AT_ONCE_BY_CHANNEL)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void send(StoredNotice notice) {
        try {
            deliverOrSay(notice);
            claims.sent(notice);
            count(notice, "sent");
        } catch (DeliveryException failure) {
            LOG.info("Notice {} by {}: {}", notice.id(), notice.channel(), failure.getMessage());
            claims.failed(notice, failure, channel(notice));
            count(notice, "failed");
        } catch (RuntimeException unexpected) {
            // what became of it is not written: it is looked at again when its lease is over
            LOG.error("Notice {} by {}", notice.id(), notice.channel(), unexpected);
        } finally {
            underWay.remove(notice.id());
            tick();
        }
    }

    /** A fault of ours is an attempt like any other, so that it ends. What it was is for the log, not for who looks after notices. */
    private void deliverOrSay(StoredNotice notice) throws DeliveryException {
        try {
            deliver(notice);
        } catch (RuntimeException fault) {
            LOG.error("Notice {} by {}", notice.id(), notice.channel(), fault);
            throw DeliveryException.passing(NoticeFailure.FAULT, null, fault);
        }
    }

    /** Null when there is none any more, or what is stored of it cannot be read: that is no reason to send it for ever. */
    private @Nullable NoticeChannel channel(StoredNotice notice) {
        try {
            return channels.list().stream()
                    .filter(channel -> channel.code().equals(notice.channel()))
                    .findFirst()
                    .orElse(null);
        } catch (RuntimeException unreadable) {
            LOG.error("Channel {}", notice.channel(), unreadable);
            return null;
        }
    }

    private void deliver(StoredNotice notice) throws DeliveryException {
        var channel = channels.open(notice.channel())
                .orElseThrow(() -> DeliveryException.lasting(NoticeFailure.CHANNEL_GONE, notice.channel(), null));
        if (!channel.channel().enabled()) {
            throw DeliveryException.lasting(NoticeFailure.CHANNEL_OFF, notice.channel(), null);
        }
        transports.deliver(message(notice), channel);
    }

    private Message message(StoredNotice notice) {
        return new Message(
                notice.id(),
                notice.event(),
                notice.createdAt(),
                notice.region(),
                notice.territory(),
                notice.workOrderId(),
                notice.language(),
                notice.address(),
                notice.subject(),
                notice.body(),
                json.readValue(notice.facts(), FACTS),
                false);
    }

    private void count(StoredNotice notice, String outcome) {
        metrics.counter("paidan.notices", "kind", notice.kind().name(), "outcome", outcome)
                .increment();
    }

    /** Lets what is under way end, for a moment; what does not is looked at again when its lease is over. */
    @Override
    public void close() {
        takeNoMore();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void takeNoMore() {
        open = false;
    }
}
