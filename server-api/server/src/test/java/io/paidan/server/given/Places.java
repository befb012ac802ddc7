package io.paidan.server.given;

import io.paidan.contract.geo.GeoPoint;

/** Places with a road, and where they lie in the test company. */
public final class Places {

    /** In {@code oberland-nord}. */
    public static final GeoPoint VADUZ = new GeoPoint(47.1410, 9.5209);
    /** In {@code oberland-nord}. */
    public static final GeoPoint SCHAAN = new GeoPoint(47.1651, 9.5087);
    /** In {@code oberland-sued}. */
    public static final GeoPoint TRIESEN = new GeoPoint(47.1076, 9.5282);
    /** In {@code unterland-west}. */
    public static final GeoPoint ESCHEN = new GeoPoint(47.2108, 9.5223);
    /** On the lake of Constance: in no territory. */
    public static final GeoPoint BREGENZ = new GeoPoint(47.5031, 9.7471);
    /** On a ridge in {@code oberland-nord}, far from any road. */
    public static final GeoPoint MOUNTAIN = new GeoPoint(47.1310, 9.6570);

    private Places() {}

    static GeoPoint in(String territory) {
        return switch (territory) {
            case "oberland-nord" -> VADUZ;
            case "oberland-sued" -> TRIESEN;
            case "unterland-west" -> ESCHEN;
            default -> throw new IllegalArgumentException("the test company has no territory " + territory);
        };
    }
}
