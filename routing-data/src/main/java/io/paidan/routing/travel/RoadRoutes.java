package io.paidan.routing.travel;

import com.graphhopper.GHRequest;
import com.graphhopper.GraphHopper;
import com.graphhopper.ResponsePath;
import com.graphhopper.util.Instruction;
import com.graphhopper.util.PointList;
import com.graphhopper.util.RoundaboutInstruction;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.geo.RoadRoute;
import io.paidan.contract.geo.TravelProfile;
import io.paidan.contract.geo.Turn;
import io.paidan.contract.geo.TurnKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whole ways with their line and turns, as GraphHopper finds them. */
final class RoadRoutes {

    private final GraphHopper hopper;

    RoadRoutes(RoadNetwork network) {
        this.hopper = network.hopper();
    }

    Optional<RoadRoute> find(GeoPoint from, GeoPoint to, TravelProfile profile) {
        var request = new GHRequest(from.lat(), from.lon(), to.lat(), to.lon()).setProfile(RoadProfiles.name(profile));
        var response = hopper.route(request);
        return response.hasErrors() ? Optional.empty() : Optional.of(route(response.getBest()));
    }

    private static RoadRoute route(ResponsePath path) {
        return new RoadRoute(
                line(path.getPoints()), path.getDistance(), Duration.ofMillis(path.getTime()), turns(path));
    }

    private static List<GeoPoint> line(PointList points) {
        var line = new ArrayList<GeoPoint>(points.size());
        for (var i = 0; i < points.size(); i++) {
            line.add(point(points, i));
        }
        if (line.size() == 1) {
            line.add(line.getFirst());
        }
        return line;
    }

    private static List<Turn> turns(ResponsePath path) {
        var turns = new ArrayList<Turn>();
        for (var instruction : path.getInstructions()) {
            turns.add(new Turn(
                    turns.isEmpty() && instruction.getSign() != Instruction.FINISH
                            ? TurnKind.DEPART
                            : kind(instruction.getSign()),
                    instruction instanceof RoundaboutInstruction roundabout && roundabout.isExited()
                            ? roundabout.getExitNumber()
                            : 0,
                    street(instruction),
                    instruction.getDistance(),
                    Duration.ofMillis(instruction.getTime()),
                    point(instruction.getPoints(), 0)));
        }
        return turns;
    }

    private static String street(Instruction instruction) {
        return instruction.getName().isEmpty()
                ? Objects.toString(instruction.getExtraInfoJSON().get("street_ref"), "")
                : instruction.getName();
    }

    private static TurnKind kind(int sign) {
        return switch (sign) {
            case Instruction.U_TURN_LEFT, Instruction.U_TURN_RIGHT, Instruction.U_TURN_UNKNOWN -> TurnKind.U_TURN;
            case Instruction.KEEP_LEFT -> TurnKind.KEEP_LEFT;
            case Instruction.KEEP_RIGHT -> TurnKind.KEEP_RIGHT;
            case Instruction.TURN_SHARP_LEFT -> TurnKind.SHARP_LEFT;
            case Instruction.TURN_LEFT -> TurnKind.LEFT;
            case Instruction.TURN_SLIGHT_LEFT -> TurnKind.SLIGHT_LEFT;
            case Instruction.TURN_SLIGHT_RIGHT -> TurnKind.SLIGHT_RIGHT;
            case Instruction.TURN_RIGHT -> TurnKind.RIGHT;
            case Instruction.TURN_SHARP_RIGHT -> TurnKind.SHARP_RIGHT;
            case Instruction.USE_ROUNDABOUT -> TurnKind.ROUNDABOUT;
            case Instruction.FERRY -> TurnKind.FERRY;
            case Instruction.FINISH -> TurnKind.ARRIVE;
            default -> TurnKind.CONTINUE;
        };
    }

    private static GeoPoint point(PointList points, int index) {
        return new GeoPoint(points.getLat(index), points.getLon(index));
    }
}
