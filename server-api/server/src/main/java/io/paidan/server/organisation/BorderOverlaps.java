package io.paidan.server.organisation;

import io.paidan.server.organisation.TerritoryMapper.DeepBorderRow;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds territories of one depth that share an area: only their ids decide there whose an order is. */
@Component
public class BorderOverlaps {

    /** Of the smaller one: what lines drawn twice by hand share is no area anybody meant. */
    private static final double LEAST_SHARE = 0.01;

    /** @param id of the one that the asker may set up; of two such the first */
    public record Overlap(String id, String name, String with) {}

    private record Area(DeepBorderRow row, Polygon shape) {}

    private final TerritoryMapper mapper;
    private final JsonMapper json;

    BorderOverlaps(TerritoryMapper mapper, JsonMapper json) {
        this.mapper = mapper;
        this.json = json;
    }

    /** Those with a territory of the scope, each pair once. */
    public List<Overlap> list(Scope scope) {
        var areas = mapper.listDeepBorders().stream()
                .map(row -> new Area(
                        row, BorderCheck.polygon(Border.read(row.border(), json).corners())))
                .toList();
        var found = new ArrayList<Overlap>();
        for (var at = 0; at < areas.size(); at++) {
            for (var other : areas.subList(at + 1, areas.size())) {
                var one = areas.get(at);
                var isMine = scope.territories().contains(one.row().id());
                var mine = isMine ? one : other;
                if (scope.territories().contains(mine.row().id()) && overlap(one, other)) {
                    var with = isMine ? other : one;
                    found.add(new Overlap(
                            mine.row().id(), mine.row().name(), with.row().id()));
                }
            }
        }
        return found;
    }

    private static boolean overlap(Area one, Area other) {
        if (one.row().depth() != other.row().depth()
                || !one.shape().getEnvelopeInternal().intersects(other.shape().getEnvelopeInternal())) {
            return false;
        }
        var shared = OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.INTERSECTION)
                .getArea();
        return shared
                > LEAST_SHARE * Math.min(one.shape().getArea(), other.shape().getArea());
    }
}
