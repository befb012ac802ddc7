package io.paidan.contract.engineer;

import io.paidan.contract.geo.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An engineer as he is set up. His shifts, absences and loans are {@link EngineerTimes}.
 *
 * @param region the region of his territory
 * @param code his short name in the company, unique
 * @param homePosition where his day starts and ends
 * @param skills ordered by code
 * @param overtime what he may work beyond a shift; null when nothing
 * @param capacity how many jobs he may have on one day; null when as many as fit
 * @param rating by customers, 0 … 5; null while nobody has rated him
 * @param blockedBy customers who do not want him any more, by name
 * @param active false once he has left
 * @param version grows by one with every change of him or of his times
 * @param changedBy display name of who changed him last
 */
public record EngineerDetails(
        UUID id,
        String region,
        String territory,
        String code,
        String name,
        String phone,
        Vehicle vehicle,
        GeoPoint homePosition,
        List<HeldSkill> skills,
        @Nullable Overtime overtime,
        @Nullable Integer capacity,
        @Nullable Double rating,
        List<BlockingCustomer> blockedBy,
        boolean active,
        int version,
        String changedBy,
        Instant changedAt) {
    public EngineerDetails {
        skills = List.copyOf(skills);
        blockedBy = List.copyOf(blockedBy);
    }

    /** The same as a change that changes nothing yet. */
    public SaveEngineer edit() {
        return new SaveEngineer(
                version, territory, code, name, phone, vehicle, homePosition, skills, overtime, capacity, active);
    }
}
