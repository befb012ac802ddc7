package io.paidan.contract.engineer;

import io.paidan.contract.geo.GeoPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Make or change an engineer: sent to his id, a UUIDv7 made by the caller.
 *
 * @param version the version that was seen; 0 to make a new one
 * @param territory an outlet or partner; of an existing engineer one of the same region
 * @param skills each code once
 * @param active false once he has left; refused while he has visits before him
 */
public record SaveEngineer(
        int version,
        String territory,
        String code,
        String name,
        String phone,
        Vehicle vehicle,
        GeoPoint homePosition,
        List<HeldSkill> skills,
        @Nullable Overtime overtime,
        @Nullable Integer capacity,
        boolean active) {
    public SaveEngineer {
        skills = List.copyOf(skills);
    }
}
