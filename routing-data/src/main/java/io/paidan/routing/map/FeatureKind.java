package io.paidan.routing.map;

/**
 * What the map can show. The order is the order of drawing within a group; a new kind needs a colour in both palettes
 * and raises the format version of the pack.
 */
public enum FeatureKind {
    FARMLAND(Group.GROUND, 10),
    RESIDENTIAL(Group.GROUND, 10),
    INDUSTRIAL(Group.GROUND, 11),
    INSTITUTION(Group.GROUND, 13),
    ROCK(Group.GROUND, 10),
    GLACIER(Group.GROUND, 8),
    SAND(Group.GROUND, 12),
    GRASS(Group.GROUND, 12),
    SCRUB(Group.GROUND, 11),
    WOOD(Group.GROUND, 8),
    WETLAND(Group.GROUND, 12),
    PARK(Group.GROUND, 12),
    PITCH(Group.GROUND, 14),
    PARKING(Group.GROUND, 15),
    PLAZA(Group.GROUND, 14),
    SEA(Group.GROUND, 0),
    WATER(Group.GROUND, 7),
    STREAM(Group.WATERWAY, 13),
    RIVER(Group.WATERWAY, 8),
    BUILDING(Group.BUILDING, 15),
    PATH(Group.ROAD, 15),
    TRACK(Group.ROAD, 14),
    SERVICE(Group.ROAD, 14),
    MINOR(Group.ROAD, 12),
    TERTIARY(Group.ROAD, 11),
    SECONDARY(Group.ROAD, 9),
    PRIMARY(Group.ROAD, 8),
    MOTORWAY_LINK(Group.ROAD, 10),
    MOTORWAY(Group.ROAD, 6),
    RAIL(Group.RAIL, 11),
    CABLE_CAR(Group.RAIL, 14),
    REGION_BORDER(Group.BORDER, 10),
    COUNTRY_BORDER(Group.BORDER, 4),
    HOUSE_NUMBER(Group.NAME, 17),
    POINT_OF_INTEREST(Group.NAME, 16),
    STATION(Group.NAME, 14),
    PEAK(Group.NAME, 13),
    LOCALITY(Group.NAME, 15),
    HAMLET(Group.NAME, 14),
    SUBURB(Group.NAME, 13),
    VILLAGE(Group.NAME, 11),
    TOWN(Group.NAME, 9),
    CITY(Group.NAME, 5);

    /** How a kind is drawn. */
    public enum Group {
        GROUND,
        WATERWAY,
        BUILDING,
        ROAD,
        RAIL,
        BORDER,
        NAME
    }

    private final Group group;
    private final int minZoom;

    FeatureKind(Group group, int minZoom) {
        this.group = group;
        this.minZoom = minZoom;
    }

    public Group group() {
        return group;
    }

    /** The first zoom at which it is shown. */
    public int minZoom() {
        return minZoom;
    }

    boolean isArea() {
        return group == Group.GROUND || group == Group.BUILDING;
    }
}
