package io.paidan.contract.engineer;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An engineer as the board shows him.
 *
 * @param lentFrom where he comes from while he is on loan to this region; null at home
 * @param code his short name in the company and as a user, such as {@code e07}
 * @param homePosition where his day starts and ends
 * @param shifts of the day of the board, ordered by start; empty when he does not work
 * @param nextShift when the first shift after that day begins; null when none is planned
 * @param absences those that end after the day of the board began, ordered by start; those in which he works in another
 *     region too
 * @param loans those within the region that end after the day of the board began, ordered by start
 * @param overtime what he may work beyond a shift; null when nothing
 * @param capacity how many jobs he may have on one day; null when as many as fit
 * @param rating by customers, 0 … 5; null while nobody has rated him
 * @param jobsIn30Days how many jobs he finished in the last 30 days, today's included
 */
public record EngineerSummary(
        UUID id,
        String region,
        String territory,
        @Nullable LentFrom lentFrom,
        String code,
        String name,
        String phone,
        Vehicle vehicle,
        GeoPoint homePosition,
        List<HeldSkill> skills,
        List<Shift> shifts,
        @Nullable Instant nextShift,
        List<Absence> absences,
        List<Loan> loans,
        @Nullable Overtime overtime,
        @Nullable Integer capacity,
        @Nullable Double rating,
        int jobsIn30Days,
        int version) {
    public EngineerSummary {
        skills = List.copyOf(skills);
        shifts = List.copyOf(shifts);
        absences = List.copyOf(absences);
        loans = List.copyOf(loans);
    }

    /** True where he is on loan from another region. */
    public boolean isGuest() {
        return lentFrom != null;
    }

    /** The same engineer with one more absence. */
    public EngineerSummary absentToo(Absence absence) {
        var all = Stream.concat(absences.stream(), Stream.of(absence))
                .sorted(Comparator.comparing(Absence::start))
                .toList();
        return new EngineerSummary(
                id,
                region,
                territory,
                lentFrom,
                code,
                name,
                phone,
                vehicle,
                homePosition,
                skills,
                shifts,
                nextShift,
                all,
                loans,
                overtime,
                capacity,
                rating,
                jobsIn30Days,
                version);
    }
}
