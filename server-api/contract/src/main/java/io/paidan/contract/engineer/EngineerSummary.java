package io.paidan.contract.engineer;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;
import java.util.UUID;

/**
 * An engineer as the board shows him.
 *
 * @param code his short name in the company and as a user, such as {@code e07}
 * @param homePosition where his day starts and ends
 * @param shifts of the day of the board, ordered by start; empty when he does not work
 */
public record EngineerSummary(
        UUID id,
        String region,
        String territory,
        String code,
        String name,
        String phone,
        Vehicle vehicle,
        GeoPoint homePosition,
        List<HeldSkill> skills,
        List<Shift> shifts,
        int version) {
    public EngineerSummary {
        skills = List.copyOf(skills);
        shifts = List.copyOf(shifts);
    }
}
