package io.paidan.installer.demo;

import io.paidan.contract.workorder.Channel;
import io.paidan.contract.workorder.TimeWindow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes the requests of a demo day; each customer asks once. */
final class DemoRequests {
    static final String AGENT = "何客服";
    static final String NIGHTLY = "合同导入";

    private static final List<Integer> WINDOW_STARTS = List.of(8, 9, 10, 11, 13, 13, 14, 14, 15, 16);
    private static final int WINDOW_HOURS = 2;
    private static final List<Channel> BY_DAY = List.of(
            Channel.PHONE, Channel.PHONE, Channel.WEB, Channel.QR, Channel.MESSAGING, Channel.PARTNER, Channel.EMAIL);

    private final DemoCatalogue catalogue;
    private final LocalDate day;
    private final ZoneId zone;
    private final Random random;
    private final DemoPromises promises;
    private final List<DemoCustomer> customers;

    DemoRequests(DemoCatalogue catalogue, List<DemoCustomer> customers, LocalDate day, ZoneId zone, Random random) {
        this.catalogue = catalogue;
        this.day = day;
        this.zone = zone;
        this.random = random;
        this.promises = new DemoPromises(catalogue, zone);
        this.customers = new ArrayList<>(customers);
        Collections.shuffle(this.customers, random);
    }

    /** An order as {@code open-orders.json} describes it, of a customer to whom no more is promised than to others. */
    DemoRequest open(DemoCatalogue.OpenOrder open) {
        var service = catalogue.service(open.service());
        var priority = open.priority() == null ? service.priority() : open.priority();
        var createdAt = at(open.created());
        var hours = open.window();
        var window = hours == null ? null : new TimeWindow(at(hours.getFirst()), at(hours.getLast()));
        var customer =
                take(each -> each.area().id().equals(open.territory()) && !DemoCustomer.GOLD.equals(each.tier()));
        return new DemoRequest(
                DemoIds.at(createdAt, random),
                customer,
                service,
                priority,
                open.title(),
                open.description() == null ? service.description() : open.description(),
                open.channel(),
                AGENT,
                createdAt,
                window == null ? promises.arriveBy(customer, priority, service.serviceType(), createdAt) : window.end(),
                window,
                open.parts() == null ? service.likelyParts() : open.parts(),
                open.crewSize() == null ? 1 : open.crewSize());
    }

    /** An appointment of the service contracts, taken over in the early morning. */
    DemoRequest appointment() {
        var start = day.atTime(WINDOW_STARTS.get(random.nextInt(WINDOW_STARTS.size())), 0)
                .atZone(zone);
        var window =
                new TimeWindow(start.toInstant(), start.plusHours(WINDOW_HOURS).toInstant());
        return random(at(LocalTime.of(5, 30).plusSeconds(random.nextInt(1800))), window, Channel.IMPORT, NIGHTLY);
    }

    /** Somebody calls, writes or scans between these times. */
    DemoRequest call(LocalTime from, LocalTime until) {
        var seconds = random.nextInt(until.toSecondOfDay() - from.toSecondOfDay());
        var createdAt = at(from.plusSeconds(seconds));
        return random(createdAt, null, BY_DAY.get(random.nextInt(BY_DAY.size())), AGENT);
    }

    /** Somebody else who calls at the same moment. */
    DemoRequest another(DemoRequest call) {
        return random(call.createdAt(), null, call.channel(), call.createdBy());
    }

    private DemoRequest random(Instant createdAt, @Nullable TimeWindow window, Channel channel, String createdBy) {
        var service = any(catalogue.services());
        var customer = take(each -> true);
        return new DemoRequest(
                DemoIds.at(createdAt, random),
                customer,
                service,
                service.priority(),
                any(service.titles()),
                service.description(),
                channel,
                createdBy,
                createdAt,
                window == null
                        ? promises.arriveBy(customer, service.priority(), service.serviceType(), createdAt)
                        : window.end(),
                window,
                service.likelyParts(),
                1);
    }

    /** The customer of a request nobody can serve asks for something else. */
    void giveBack(DemoRequest request) {
        customers.addLast(request.customer());
    }

    private DemoCustomer take(Predicate<DemoCustomer> wanted) {
        var found = customers.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the demo company has too few customers"));
        customers.remove(found);
        return found;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private Instant at(LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
