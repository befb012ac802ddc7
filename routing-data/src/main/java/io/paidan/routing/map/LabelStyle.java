package io.paidan.routing.map;

/**
 * How a name is written.
 *
 * @param size in pixels of a 256-pixel tile
 * @param colour key in the {@link Palette}
 * @param dot true to mark the spot and write below it
 * @param importance the smaller wins the room
 */
record LabelStyle(double size, boolean bold, boolean italic, String colour, boolean dot, int importance) {

    private static final int LAST_PLACE_ZOOM = 16;

    static LabelStyle of(FeatureKind kind, int zoom) {
        return switch (kind) {
            case CITY -> place(Math.clamp(zoom + 4.0, 12, 18), true, 0);
            case TOWN -> place(Math.clamp(zoom + 1.0, 11, 15), true, 1);
            case VILLAGE -> place(Math.clamp(zoom - 0.5, 10.5, 13.5), zoom >= 12, 2);
            case SUBURB -> new LabelStyle(Math.clamp(zoom - 2.0, 10, 12), false, false, "text.suburb", false, 3);
            case HAMLET -> new LabelStyle(Math.clamp(zoom - 4.0, 9.5, 11), false, false, "text.suburb", false, 9);
            case LOCALITY -> new LabelStyle(9.5, false, true, "text.nature", false, 13);
            case PEAK -> new LabelStyle(9.5, false, false, "text.nature", true, 10);
            case STATION -> new LabelStyle(9.5, false, false, "text.poi", true, 4);
            case POINT_OF_INTEREST -> new LabelStyle(9.5, false, false, "text.poi", true, 12);
            case HOUSE_NUMBER -> new LabelStyle(zoom >= 18 ? 9 : 8, false, false, "text.number", false, 16);
            case WATER, SEA -> new LabelStyle(10, false, true, "text.water", false, 8);
            case RIVER -> new LabelStyle(Math.clamp(zoom - 3.0, 10, 12), false, true, "text.water", false, 7);
            case STREAM -> new LabelStyle(9.5, false, true, "text.water", false, 14);
            case MOTORWAY, MOTORWAY_LINK, PRIMARY -> street(zoom >= 16 ? 11.5 : 10, 5);
            case SECONDARY, TERTIARY -> street(zoom >= 16 ? 11 : 10, 6);
            case MINOR -> street(zoom >= 16 ? 10.5 : 9.5, 9);
            case SERVICE, TRACK -> street(9.5, 14);
            case PATH -> street(9, 15);
            default -> new LabelStyle(9.5, false, false, "text.nature", false, 11);
        };
    }

    private static LabelStyle place(double size, boolean bold, int importance) {
        return new LabelStyle(size, bold, false, "text.place", false, importance);
    }

    private static LabelStyle street(double size, int importance) {
        return new LabelStyle(size, false, false, "text.street", false, importance);
    }

    /** Streets get their names later than their lines; towns lose theirs when a single one fills the picture. */
    static boolean isNamed(FeatureKind kind, int zoom) {
        return switch (kind) {
            case CITY, TOWN, VILLAGE -> zoom >= kind.minZoom() && zoom <= LAST_PLACE_ZOOM;
            case MOTORWAY, PRIMARY, SECONDARY -> zoom >= 13;
            case TERTIARY -> zoom >= 14;
            case MINOR -> zoom >= 15;
            case SERVICE, MOTORWAY_LINK -> zoom >= 16;
            case TRACK, PATH -> zoom >= 17;
            case RIVER -> zoom >= 12;
            case STREAM -> zoom >= 15;
            case WATER, PARK -> zoom >= 13;
            default -> zoom >= kind.minZoom();
        };
    }

    static boolean isAlongLine(FeatureKind kind) {
        return kind.group() == FeatureKind.Group.ROAD || kind.group() == FeatureKind.Group.WATERWAY;
    }
}
