package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.place.PlaceKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Finds addresses and named places of a region. Safe for many threads. */
public final class PlaceIndex implements AutoCloseable {

    private static final double NEAREST_METRES = 300;
    private static final double NUMBER_BEFORE_STREET_METRES = 60;
    private static final double SAME_HOUSE_METRES = 100;
    private static final int LOOKED_AT = 200;

    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlaceIndex(FSDirectory directory) throws IOException {
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    static PlaceIndex open(Path folder) throws IOException {
        return new PlaceIndex(FSDirectory.open(folder));
    }

    /**
     * The places that match what somebody has typed so far, best first: every word must match a word of the place or its
     * beginning, small typing errors are forgiven. A house number that the map does not know is answered by the nearest
     * number of that street and by the street itself, both not {@link Place#exact exact}.
     *
     * @param near places near here come first
     */
    public List<Place> find(String text, @Nullable GeoPoint near, int limit) {
        var typed = TypedAddress.parse(text);
        if (typed.isEmpty() || limit <= 0) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Place>();
        var asked = typed.hasNumber()
                ? search(typed.query(), near)
                : search(without(typed.query(), PlaceKind.HOUSE_NUMBER), near);
        collect(asked.stream().sorted(typed.bestFirst()).toList(), found);
        if (typed.hasNumber() && found.values().stream().noneMatch(place -> typed.isNumber(place.houseNumber()))) {
            collect(StandIns.of(typed, search(typed.queryWithoutNumber(), near)), found);
        }
        if (!typed.hasNumber() && found.size() < limit) {
            var numbers = search(only(typed.query(), PlaceKind.HOUSE_NUMBER), near);
            collect(numbers.stream().sorted(FoundPlace.BEST_FIRST).toList(), found);
        }
        return found.values().stream().limit(limit).toList();
    }

    /**
     * The houses that an address names word for word: nothing is guessed, completed or forgiven, for nobody may be looking.
     * A postal code beside the house number is passed over.
     */
    public List<Place> listHouses(String address) {
        var written = WrittenAddress.parse(address);
        var houses = new ArrayList<Place>();
        if (written.isPresent()) {
            search(only(written.get().query(), PlaceKind.HOUSE_NUMBER), null).stream()
                    .map(FoundPlace::place)
                    .filter(written.get()::names)
                    .filter(place -> houses.stream().noneMatch(other -> isSameHouse(place, other)))
                    .forEach(houses::add);
        }
        return List.copyOf(houses);
    }

    /** A house may be on the map as a building and as a door. */
    private static boolean isSameHouse(Place one, Place other) {
        return one.label().equals(other.label()) && one.position().metresTo(other.position()) < SAME_HOUSE_METRES;
    }

    private static void collect(List<FoundPlace> places, Map<String, Place> into) {
        places.forEach(place -> into.putIfAbsent(place.place().label(), place.place()));
    }

    /** The house number or else the street next to a point on the map, empty when there is none within 300 m. */
    public Optional<Place> nearest(GeoPoint point) {
        var number = nearest(point, PlaceKind.HOUSE_NUMBER);
        var street = nearest(point, PlaceKind.STREET);
        if (number.isPresent() && street.isPresent()) {
            var toNumber = number.get().position().metresTo(point);
            var toStreet = street.get().position().metresTo(point);
            return toNumber <= Math.max(NUMBER_BEFORE_STREET_METRES, toStreet) ? number : street;
        }
        return number.or(() -> street);
    }

    private Optional<Place> nearest(GeoPoint point, PlaceKind kind) {
        var around = LatLonPoint.newDistanceQuery(PlaceFields.POSITION, point.lat(), point.lon(), NEAREST_METRES);
        var order = new Sort(LatLonDocValuesField.newDistanceSort(PlaceFields.POSITION, point.lat(), point.lon()));
        try {
            var hits = searcher.search(only(around, kind), 1, order).scoreDocs;
            return hits.length == 0
                    ? Optional.empty()
                    : Optional.of(found(hits[0], point).place(kind == PlaceKind.HOUSE_NUMBER));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the place index " + directory.getDirectory(), e);
        }
    }

    /**
     * Real addresses with number and locality, spread at random over the region: the same ones for the same seed.
     *
     * @return at most {@code limit}, fewer when the map has no more
     */
    public List<Place> listAddresses(int limit, long seed) {
        var all = search(FoundPlace.ofKind(PlaceKind.HOUSE_NUMBER), null, Math.max(1, reader.maxDoc()));
        var addresses = new LinkedHashMap<String, Place>();
        collect(all, addresses);
        var shuffled = new ArrayList<>(addresses.values().stream()
                .filter(place -> place.locality() != null)
                .toList());
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, Math.min(limit, shuffled.size())));
    }

    private static Query only(Query query, PlaceKind kind) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(FoundPlace.ofKind(kind), Occur.FILTER)
                .build();
    }

    private static Query without(Query query, PlaceKind kind) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(FoundPlace.ofKind(kind), Occur.MUST_NOT)
                .build();
    }

    private List<FoundPlace> search(Query query, @Nullable GeoPoint near) {
        return search(query, near, LOOKED_AT);
    }

    private List<FoundPlace> search(Query query, @Nullable GeoPoint near, int limit) {
        try {
            List<FoundPlace> places = new ArrayList<>();
            for (var hit : searcher.search(FoundPlace.preferring(near, query), limit).scoreDocs) {
                places.add(found(hit, near));
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the place index " + directory.getDirectory(), e);
        }
    }

    private FoundPlace found(ScoreDoc hit, @Nullable GeoPoint near) throws IOException {
        return FoundPlace.of(searcher.storedFields().document(hit.doc), hit.score, near);
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            reader.close();
        }
    }
}
