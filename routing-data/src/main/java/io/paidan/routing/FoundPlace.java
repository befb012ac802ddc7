package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.place.PlaceKind;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A row of the place index with the weight of its match. */
record FoundPlace(Place place, double weight) {

    static final Comparator<FoundPlace> BEST_FIRST = Comparator.comparingDouble(FoundPlace::weight)
            .reversed()
            .thenComparingInt(found -> found.place().label().length())
            .thenComparing(found -> found.place().label());

    private static final float NEARNESS_WEIGHT = 2;
    private static final double NEARNESS_PIVOT_METRES = 2_000;

    /** @param near what a place of many spots is placed by; its middle when {@code null} */
    static FoundPlace of(Document document, float score, @Nullable GeoPoint near) {
        var kind = PlaceKind.valueOf(document.get(PlaceFields.KIND));
        var name = document.get(PlaceFields.PLACE_NAME);
        var street = document.get(PlaceFields.STREET);
        var number = document.get(PlaceFields.NUMBER);
        var locality = document.get(PlaceFields.LOCALITY);
        var spots = Objects.requireNonNull(document.getBinaryValue(PlaceFields.SPOTS));
        var place = new Place(
                kind,
                PlaceText.label(kind, name, street, number, locality),
                name,
                street,
                number,
                locality,
                spot(spots, near),
                true);
        var importance =
                document.getField(PlaceFields.IMPORTANCE).numericValue().doubleValue();
        return new FoundPlace(place, score + preference(kind) + importance);
    }

    Place place(boolean exact) {
        return new Place(
                place.kind(),
                place.label(),
                place.name(),
                place.street(),
                place.houseNumber(),
                place.locality(),
                place.position(),
                exact);
    }

    private static double preference(PlaceKind kind) {
        return switch (kind) {
            case LOCALITY -> 0.9;
            case STREET -> 0.6;
            case POINT_OF_INTEREST -> 0.3;
            case HOUSE_NUMBER -> 0;
        };
    }

    private static GeoPoint spot(BytesRef bytes, @Nullable GeoPoint near) {
        var spots = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asDoubleBuffer();
        var count = spots.limit() / 2;
        var best = new GeoPoint(spots.get(count / 2 * 2), spots.get(count / 2 * 2 + 1));
        for (var i = 0; near != null && i < count; i++) {
            var spot = new GeoPoint(spots.get(2 * i), spots.get(2 * i + 1));
            if (spot.metresTo(near) < best.metresTo(near)) {
                best = spot;
            }
        }
        return best;
    }

    static Query ofKind(PlaceKind kind) {
        return new ConstantScoreQuery(new TermQuery(new Term(PlaceFields.KIND, kind.name())));
    }

    static Query preferring(@Nullable GeoPoint near, Query query) {
        if (near == null) {
            return query;
        }
        var nearness = LatLonPoint.newDistanceFeatureQuery(
                PlaceFields.POSITION, NEARNESS_WEIGHT, near.lat(), near.lon(), NEARNESS_PIVOT_METRES);
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(nearness, Occur.SHOULD)
                .build();
    }
}
