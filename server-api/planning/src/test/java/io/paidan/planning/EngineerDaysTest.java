package io.paidan.planning;

import static io.paidan.planning.Samples.DEPOT;
import static io.paidan.planning.Samples.ZONE;
import static io.paidan.planning.Samples.aDay;
import static io.paidan.planning.Samples.anOrder;
import static io.paidan.planning.Samples.at;
import static io.paidan.planning.Samples.km;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.paidan.contract.engineer.AbsenceKind;
import io.paidan.contract.engineer.EngineerPosition;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Territory;
import io.paidan.contract.stock.Part;
import io.paidan.contract.stock.RequiredPart;
import io.paidan.contract.stock.StockLevel;
import io.paidan.contract.stock.Store;
import io.paidan.contract.stock.StoreKind;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.planning.ranking.Ranking;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EngineerDaysTest {
    private static final List<Territory> TERRITORIES = List.of(
            new Territory("oberland-nord", "oberland", "oberland", "Oberland Nord", ZONE, true),
            new Territory("unterland", "unterland", null, "Unterland", ZONE, true));

    @Test
    void before_the_shift_he_sets_out_from_home_when_it_begins() {
        var day = assemble("07:00", aDay().build(), km(40));

        assertThat(day.from()).isEqualTo(DEPOT);
        assertThat(day.availableFrom()).isEqualTo(at("08:00"));
    }

    @Test
    void within_the_shift_he_sets_out_from_where_he_is() {
        var day = assemble("10:00", aDay().build(), km(40));

        assertThat(day.from()).isEqualTo(km(40));
        assertThat(day.availableFrom()).isEqualTo(at("10:00"));
    }

    @Test
    void without_a_position_nobody_knows_where_he_is() {
        assertThat(assemble("10:00", aDay().build(), null).from()).isNull();
    }

    @Test
    void without_a_position_he_is_where_he_works() {
        var sample = aDay().visit("09:30", anOrder().at(km(7)), VisitStatus.IN_PROGRESS, false)
                .build();

        assertThat(assemble("10:00", sample, null).from()).isEqualTo(km(7));
    }

    @Test
    void the_visit_under_way_comes_first_then_the_planned_ones_by_time_and_the_done_ones_not_at_all() {
        var sample = aDay().visit("08:00", anOrder(), VisitStatus.DONE, false)
                .visit("14:00", anOrder())
                .visit("12:00", anOrder())
                .visit("12:30", anOrder(), VisitStatus.EN_ROUTE, false)
                .build();

        assertThat(assemble("12:40", sample, DEPOT).visits())
                .extracting(planned -> planned.visit().plannedStart())
                .containsExactly(at("12:30"), at("12:00"), at("14:00"));
    }

    @Test
    void a_night_shift_has_its_visits_after_midnight_and_within_its_overtime_too() {
        var night = aDay().shift(at("22:00"), at("06:00").plus(Duration.ofDays(1)))
                .overtime(60, 0)
                .visit(at("23:00"), anOrder())
                .visit(at("02:00").plus(Duration.ofDays(1)), anOrder())
                .visit(at("06:30").plus(Duration.ofDays(1)), anOrder())
                .visit(at("08:00").plus(Duration.ofDays(1)), anOrder())
                .build();

        assertThat(assemble("22:30", night, DEPOT).visits())
                .isEqualTo(night.visits().subList(0, 3));
    }

    @Test
    void what_cannot_be_a_break_is_none_and_a_shift_without_length_is_booked_by_nothing() {
        var backwards = aDay().breakAt("12:30", "12:00").build();
        var allOfIt = aDay().shift("10:00", "11:00").breakAt("10:00", "11:00").build();
        var empty = aDay().shift("10:00", "10:00").build();

        assertThat(backwards.pauses().breaks()).isEmpty();
        assertThat(allOfIt.pauses().breaks()).isEmpty();
        assertThat(new Ranking(new StraightRoads())
                        .rank(anOrder().build(), List.of(backwards, allOfIt, empty), at("10:00")))
                .extracting(candidate -> candidate.components().shiftBooked())
                .containsExactlyInAnyOrder(0.0, 0.0, null);
    }

    @Test
    void the_time_he_is_away_is_no_time_to_book() {
        var all = aDay().shift("08:00", "16:00").visit("14:00", anOrder()).build();
        var half = aDay().called("e02")
                .shift("08:00", "16:00")
                .visit("14:00", anOrder())
                .absent("08:00", "12:00", AbsenceKind.SICK)
                .build();

        var booked = new Ranking(new StraightRoads())
                .rank(anOrder().build(), List.of(all, half), at("07:00")).stream()
                        .map(candidate ->
                                Objects.requireNonNull(candidate.components().shiftBooked()))
                        .sorted()
                        .toList();

        assertThat(booked.getLast()).isEqualTo(2 * booked.getFirst());
    }

    @Test
    void after_his_last_shift_the_shift_is_the_one_that_ended() {
        assertThat(assemble("20:00", aDay().build(), DEPOT).shift())
                .isEqualTo(aDay().build().shift());
        assertThat(assemble("20:00", aDay().off().build(), DEPOT).shift()).isNull();
    }

    @Test
    void a_store_gives_what_it_has_not_promised_and_his_own_van_all_it_has() {
        var engineer = aDay().build().engineer();
        var part = new Part(UUID.randomUUID(), "4711", "Igniter", "点火器", "boiler", "pcs");
        var van = new Store(UUID.randomUUID(), "oberland", StoreKind.VAN, "Van", engineer.id(), null);
        var central = new Store(UUID.randomUUID(), "oberland", StoreKind.CENTRAL, "Central", null, DEPOT);
        var stock = List.of(
                new StockLevel("oberland", van.id(), part.id(), 3, 1),
                new StockLevel("oberland", central.id(), part.id(), 9, 4));

        var day = EngineerDays.assemble(
                        at("10:00"),
                        TERRITORIES,
                        List.of(engineer),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(part),
                        List.of(van, central),
                        stock)
                .getFirst();

        assertThat(day.vanParts()).containsEntry("4711", 3);
        assertThat(day.regionStock().stores())
                .containsExactly(new RegionStock.Shelf(central.id(), "Central", DEPOT, Map.of("4711", 5)));
        assertThat(day.regionStock().findCarrier(new RequiredPart("4711", 2))).contains("李伟");
        assertThat(day.regionStock().findCarrier(new RequiredPart("4711", 3))).isEmpty();
    }

    @Test
    void where_he_is_a_guest_his_van_stays_at_home() {
        var li = aDay();
        var engineer = li.build().engineer();
        var guest = li.guestIn("unterland").build().engineer();
        var part = new Part(UUID.randomUUID(), "4711", "Igniter", "点火器", "boiler", "pcs");
        var van = new Store(UUID.randomUUID(), "oberland", StoreKind.VAN, "Van", engineer.id(), null);

        var days = EngineerDays.assemble(
                at("10:00"),
                TERRITORIES,
                List.of(engineer, guest),
                List.of(),
                List.of(),
                List.of(),
                List.of(part),
                List.of(van),
                List.of(new StockLevel("oberland", van.id(), part.id(), 3, 0)));

        assertThat(days.getFirst().vanParts()).containsEntry("4711", 3);
        assertThat(days.getLast().vanParts()).isEmpty();
        assertThat(days.getLast().regionStock().findCarrier(new RequiredPart("4711", 1)))
                .isEmpty();
    }

    @Test
    void an_engineer_of_an_unknown_territory_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EngineerDays.assemble(
                        at("10:00"),
                        List.of(),
                        List.of(aDay().build().engineer()),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()))
                .withMessageContaining("oberland-nord");
    }

    private static EngineerDay assemble(String now, EngineerDay sample, GeoPoint position) {
        var engineer = sample.engineer();
        var positions = position == null
                ? List.<EngineerPosition>of()
                : List.of(new EngineerPosition(engineer.id(), at(now), position, null, null, null));
        return EngineerDays.assemble(
                        at(now),
                        TERRITORIES,
                        List.of(engineer),
                        sample.visits().stream().map(PlannedVisit::visit).toList(),
                        sample.visits().stream().map(PlannedVisit::order).toList(),
                        positions,
                        List.of(),
                        List.of(),
                        List.of())
                .getFirst();
    }
}
