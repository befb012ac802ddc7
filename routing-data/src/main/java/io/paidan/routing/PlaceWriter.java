package io.paidan.routing;

import io.paidan.contract.geo.GeoPoint;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** Writes the place index of a pack. */
final class PlaceWriter implements AutoCloseable {

    private final FSDirectory directory;
    private final IndexWriter writer;

    PlaceWriter(Path folder) throws IOException {
        this.directory = FSDirectory.open(folder);
        this.writer =
                new IndexWriter(directory, new IndexWriterConfig(PlaceFields.analyzer()).setUseCompoundFile(true));
    }

    void add(PlaceRow row) throws IOException {
        var document = new Document();
        document.add(new StringField(PlaceFields.KIND, row.kind().name(), Store.YES));
        document.add(new StoredField(PlaceFields.IMPORTANCE, row.importance()));
        store(document, PlaceFields.PLACE_NAME, row.name());
        store(document, PlaceFields.STREET, row.street());
        store(document, PlaceFields.LOCALITY, row.locality());
        if (row.number() != null) {
            document.add(new StringField(PlaceFields.NUMBER, row.number().toLowerCase(Locale.ROOT), Store.NO));
            document.add(new StoredField(PlaceFields.NUMBER, row.number()));
        }
        for (var title : titles(row)) {
            document.add(new TextField(PlaceFields.NAME, title, Store.NO));
        }
        for (var text : texts(row)) {
            document.add(new TextField(PlaceFields.WORDS, text, Store.NO));
            if (PlaceText.isHan(text)) {
                document.add(new TextField(PlaceFields.CHINESE, text, Store.NO));
            }
        }
        for (var spot : row.spots()) {
            document.add(new LatLonPoint(PlaceFields.POSITION, spot.lat(), spot.lon()));
            document.add(new LatLonDocValuesField(PlaceFields.POSITION, spot.lat(), spot.lon()));
        }
        document.add(new StoredField(PlaceFields.SPOTS, bytes(row.spots())));
        writer.addDocument(document);
    }

    private static void store(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StoredField(field, value));
        }
    }

    private static List<String> titles(PlaceRow row) {
        var titles = new ArrayList<>(row.alternatives());
        switch (row.kind()) {
            case POINT_OF_INTEREST, LOCALITY -> titles.add(String.valueOf(row.name()));
            case STREET, HOUSE_NUMBER -> titles.add(String.valueOf(row.street()));
        }
        return titles;
    }

    /** One line in one piece, so that a Chinese phrase may run from the locality into the street and number. */
    private static List<String> texts(PlaceRow row) {
        var texts = new ArrayList<>(row.alternatives());
        var line = Stream.of(row.locality(), row.name(), row.street(), row.number())
                .filter(Objects::nonNull);
        texts.add(String.join(" ", line.distinct().toList()));
        return texts;
    }

    private static byte[] bytes(List<GeoPoint> spots) {
        var bytes = ByteBuffer.allocate(spots.size() * 2 * Double.BYTES);
        spots.forEach(spot -> bytes.putDouble(spot.lat()).putDouble(spot.lon()));
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            writer.forceMerge(1);
            writer.close();
        }
    }
}
