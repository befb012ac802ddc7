package io.paidan.routing.map;

import java.util.List;

/**
 * All that the map of a region shows.
 *
 * @param shapes areas and lines
 * @param names what may get a label: points, named areas, and streets and rivers joined to long lines
 */
public record MapData(List<MapFeature> shapes, List<MapFeature> names) {
    public MapData {
        shapes = List.copyOf(shapes);
        names = List.copyOf(names);
    }
}
