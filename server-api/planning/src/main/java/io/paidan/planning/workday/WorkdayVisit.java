package io.paidan.planning.workday;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job to be planned.
 *
 * @param id its name in messages
 * @param place its index in the travel matrices
 * @param serviceTimes how long it takes, by {@link WorkdayEngineer#level}; one entry when it is the same for all
 * @param begins when it may begin
 * @param unservedPrice what it costs to leave it out
 * @param staffing who may do it and what that costs
 * @param needs tools and parts
 * @param load what it takes of {@link WorkdayEngineer#capacity}
 * @param due null when it cannot be late
 * @param promise null when the customer was promised nothing
 * @param published null when it is not in a published plan
 * @param call where he calls on his way to it, whatever he comes from; null when he drives straight
 */
public record WorkdayVisit(
        String id,
        int place,
        List<Integer> serviceTimes,
        OpenHours begins,
        long unservedPrice,
        Staffing staffing,
        Supplies needs,
        int load,
        @Nullable Due due,
        @Nullable Promise promise,
        @Nullable Published published,
        @Nullable Call call) {

    /** A place on the way and how long he is there. The way by it is never shorter than the straight one. */
    public record Call(int place, int duration) {
        public Call {
            if (duration < 0) {
                throw new IllegalArgumentException("calling at place %d cannot take %d".formatted(place, duration));
            }
        }
    }

    /** Arriving after {@code time} costs {@code price} for each unit of time. */
    public record Due(int time, long price) {
        public Due {
            Prices.checkPerTime("the price of a late arrival", price);
        }
    }

    /** Beginning after {@code latestStart} costs {@code price} once and {@code pricePerTime} for each unit of time. */
    public record Promise(int latestStart, long price, long pricePerTime) {
        public Promise {
            Prices.check("the price of a broken promise", price);
            Prices.checkPerTime("the price of a unit of time after a promise", pricePerTime);
        }
    }

    /** Beginning more than {@code tolerance} before or after {@code start} costs {@code price}. */
    public record Published(int start, int tolerance, long price) {
        public Published {
            Prices.check("the price of a moved visit", price);
            if (tolerance < 0) {
                throw new IllegalArgumentException("the tolerance of a published start is %d".formatted(tolerance));
            }
        }
    }

    public WorkdayVisit {
        serviceTimes = List.copyOf(serviceTimes);
        if (serviceTimes.isEmpty()) {
            throw new IllegalArgumentException("visit %s does not say how long it takes".formatted(id));
        }
        for (var time : serviceTimes) {
            if (time < 0 || time >= TravelMatrix.UNREACHABLE) {
                throw new IllegalArgumentException("visit %s cannot take %d".formatted(id, time));
            }
        }
        if (load < 0) {
            throw new IllegalArgumentException("visit %s has the load %d".formatted(id, load));
        }
        Prices.check("leaving out visit " + id, unservedPrice);
    }

    /** A job to which everybody drives straight. */
    public WorkdayVisit(
            String id,
            int place,
            List<Integer> serviceTimes,
            OpenHours begins,
            long unservedPrice,
            Staffing staffing,
            Supplies needs,
            int load,
            @Nullable Due due,
            @Nullable Promise promise,
            @Nullable Published published) {
        this(id, place, serviceTimes, begins, unservedPrice, staffing, needs, load, due, promise, published, null);
    }

    /** A job that takes everybody the same time and that anybody may do, with neither tools, parts nor a deadline. */
    public static WorkdayVisit simple(String id, int place, int serviceTime, OpenHours begins, long unservedPrice) {
        return new WorkdayVisit(
                id,
                place,
                List.of(serviceTime),
                begins,
                unservedPrice,
                Staffing.ANYBODY,
                Supplies.NONE,
                1,
                null,
                null,
                null);
    }
}
