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

    /** What GraphHopper must read from OpenStreetMap for these models. */
    static final String ENCODED_VALUES =
            "car_access,car_average_speed,road_class,road_access,hgv,max_weight,max_height,max_width";

    private static final String SCOOTER_LIMIT_KMH = "35";
    private static final String TRUCK_LIMIT_KMH = "80";
    private static final String TRUCK_LIMIT_IN_SIDE_STREETS_KMH = "20";

    private RoadProfiles() {}

    static String name(TravelProfile profile) {
        return profile.name().toLowerCase(Locale.ROOT);
    }

    static List<Profile> all() {
        return Arrays.stream(TravelProfile.values()).map(RoadProfiles::of).toList();
    }

    static Profile of(TravelProfile profile) {
        return new Profile(name(profile)).setCustomModel(model(profile));
    }

    private static CustomModel model(TravelProfile profile) {
        return switch (profile) {
            case CAR -> car();
            case CAR_PEAK -> inRushHours(car());
            case SCOOTER -> scooter();
            case TRUCK -> truck();
            case TRUCK_PEAK -> inRushHours(truck());
        };
    }

    private static CustomModel car() {
        return new CustomModel()
                .setDistanceInfluence(0d)
                .addToPriority(If("!car_access", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, "car_average_speed"));
    }

    private static CustomModel scooter() {
        return car().addToPriority(If("road_class == MOTORWAY || road_class == TRUNK", MULTIPLY, "0"))
                .addToSpeed(If("true", LIMIT, SCOOTER_LIMIT_KMH));
    }

    /** Where OpenStreetMap says nothing of weight, height, width or lorries, the road is taken to bear one. */
    private static CustomModel truck() {
        return car().addToPriority(If(
                        "hgv == NO || hgv == AGRICULTURAL || max_weight < 7.5 || max_height < 3.5 || max_width < 2.5",
                        MULTIPLY,
                        "0"))
                .addToSpeed(If("true", MULTIPLY, "0.9"))
                .addToSpeed(If("true", LIMIT, TRUCK_LIMIT_KMH))
                .addToSpeed(If(
                        "road_class == RESIDENTIAL || road_class == LIVING_STREET || road_class == SERVICE",
                        LIMIT,
                        TRUCK_LIMIT_IN_SIDE_STREETS_KMH));
    }

    private static CustomModel inRushHours(CustomModel freeRoads) {
        return freeRoads
                .addToSpeed(
                        If("road_class == MOTORWAY || road_class == TRUNK || road_class == PRIMARY", MULTIPLY, "0.55"))
                .addToSpeed(Else(MULTIPLY, "0.75"));
    }
}
