package io.paidan.routing.travel;

import static com.graphhopper.json.Statement.Else;
import static com.graphhopper.json.Statement.If;
import static com.graphhopper.json.Statement.Op.LIMIT;
import static com.graphhopper.json.Statement.Op.MULTIPLY;

import com.graphhopper.config.Profile;
import com.graphhopper.util.CustomModel;
import io.paidan.contract.geo.TravelProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How fast each {@link TravelProfile} drives on which road. No distance influence and priorities of 0 or 1 only, so that
 * a path's weight is its seconds.
 */
final class RoadProfiles {

    private static final String SCOOTER_LIMIT_KMH = "35";

    private RoadProfiles() {}

    static String name(TravelProfile profile) {
        return profile.name().toLowerCase(Locale.ROOT);
    }

    static List<Profile> all() {
        return Arrays.stream(TravelProfile.values())
                .map(profile -> new Profile(name(profile)).setCustomModel(model(profile)))
                .toList();
    }

    private static CustomModel model(TravelProfile profile) {
        var model = new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "car_average_speed"));
        return switch (profile) {
            case CAR -> model;
            case CAR_PEAK ->
                model.addToSpeed(If(
                                "road_class == MOTORWAY || road_class == TRUNK || road_class == PRIMARY",
                                MULTIPLY,
                                "0.55"))
                        .addToSpeed(Else(MULTIPLY, "0.75"));
            case SCOOTER ->
                model.addToPriority(If("road_class == MOTORWAY || road_class == TRUNK", MULTIPLY, "0"))
                        .addToSpeed(If("true", LIMIT, SCOOTER_LIMIT_KMH));
        };
    }
}
