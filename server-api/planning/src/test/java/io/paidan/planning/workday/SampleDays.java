package io.paidan.planning.workday;

import io.paidan.planning.workday.WorkdayEngineer.Hours;
import java.util.List;

/**
 * Days along a road to test with: place k is at kilometre 10 · k, a kilometre takes a minute. Everybody works from minute
 * 480 (8:00) to 960 (16:00), one hour of overtime at most.
 */
final class SampleDays {
    static final int PLACES = 8;
    static final Hours HOURS = new Hours(480, 960, 1020, 2);
    static final Prices BY_TRAVEL = new Prices(1, 0, 0);
    static final Prices BY_WORKING_TIME = new Prices(0, 1, 0);
    static final long UNSERVED = 10_000;

    private SampleDays() {}

    static TravelMatrix road(int minutesPerTenKilometres) {
        var road = TravelMatrix.builder(PLACES);
        for (var from = 0; from < PLACES; from++) {
            for (var to = 0; to < PLACES; to++) {
                road.set(from, to, minutesPerTenKilometres * Math.abs(from - to));
            }
        }
        return road.build();
    }

    static WorkdayEngineer engineer(String id) {
        return WorkdayEngineer.simple(id, 0, 0, HOURS);
    }

    static WorkdayEngineer with(Pauses pauses) {
        return new WorkdayEngineer("Li", 0, null, HOURS, pauses, 0, 0, 100, Supplies.NONE, true, List.of(), List.of());
    }

    static WorkdayVisit job(String id, int place) {
        return WorkdayVisit.simple(id, place, 60, OpenHours.ALWAYS, UNSERVED);
    }

    static WorkdayVisit job(String id, int place, OpenHours begins) {
        return WorkdayVisit.simple(id, place, 60, begins, UNSERVED);
    }

    static WorkdayVisit needing(Supplies needs, int place) {
        return new WorkdayVisit(
                "repair " + place,
                place,
                List.of(60),
                OpenHours.ALWAYS,
                UNSERVED,
                Staffing.ANYBODY,
                needs,
                1,
                null,
                null,
                null);
    }

    static WorkdayProblem problem(Prices prices, WorkdayEngineer engineer, WorkdayVisit... visits) {
        return new WorkdayProblem(
                List.of(engineer), List.of(visits), List.of(), List.of(TravelClass.allDay(road(10))), prices);
    }
}
