package io.paidan.server.attachment;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import io.paidan.contract.geo.GeoPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When and where a photo was taken, as its camera wrote into it (EXIF); null what it does not say. */
record Exposure(@Nullable Instant takenAt, @Nullable GeoPoint place) {

    private static final Logger log = LoggerFactory.getLogger(Exposure.class);

    private static final Exposure UNKNOWN = new Exposure(null, null);
    static final String JPEG = "image/jpeg";
    private static final String NAME = "Exif";
    /** Behind its name may stand two zeros, or its length. */
    private static final int FURTHEST = 8;

    /** Cameras whose clock was never set say years before there were any. */
    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");

    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    /**
     * What cannot be read is not said: the photo is taken in all the same.
     *
     * @param beginning of the file
     * @param zone of a camera that does not say its own
     * @param now after which nothing was taken
     */
    static Exposure read(String mediaType, byte[] beginning, ZoneId zone, Instant now) {
        if (!mediaType.startsWith("image/")) {
            return UNKNOWN;
        }
        try {
            var exif = mediaType.equals(JPEG)
                    ? JpegMetadataReader.readMetadata(new ByteArrayInputStream(beginning), List.of(new ExifReader()))
                    : exif(beginning);
            return new Exposure(takenAt(exif, zone, now), place(exif));
        } catch (JpegProcessingException | IOException | RuntimeException broken) {
            log.debug("The EXIF of a photo cannot be read", broken);
            return UNKNOWN;
        }
    }

    /**
     * Other pictures hold the same in a chunk or box called so (HEIC, AVIF, PNG, WebP), or are it (TIFF). It is looked for by
     * how it begins: what reads their boxes reserves whatever length one claims to have.
     */
    private static Metadata exif(byte[] file) {
        var exif = new Metadata();
        var at = find(file);
        if (at >= 0) {
            new ExifReader().extract(new ByteArrayReader(Arrays.copyOfRange(file, at, file.length)), exif);
        }
        return exif;
    }

    /** Where a TIFF begins; −1 for nowhere. */
    private static int find(byte[] file) {
        if (isTiff(file, 0)) {
            return 0;
        }
        for (var name = 0; name + FURTHEST < file.length; name++) {
            if (isNamed(file, name)) {
                for (var at = name + NAME.length(); at <= name + FURTHEST; at++) {
                    if (isTiff(file, at)) {
                        return at;
                    }
                }
            }
        }
        return -1;
    }

    private static boolean isNamed(byte[] file, int at) {
        return (file[at] | 0x20) == 'e'
                && NAME.equalsIgnoreCase(new String(file, at, NAME.length(), StandardCharsets.ISO_8859_1));
    }

    private static boolean isTiff(byte[] file, int at) {
        if (at + 4 > file.length) {
            return false;
        }
        var beginning = new String(file, at, 4, StandardCharsets.ISO_8859_1);
        return beginning.equals("II*\0") || beginning.equals("MM\0*");
    }

    /**
     * Which way up a picture is, 1 to 8 as EXIF counts; 1, upright, when it does not say.
     *
     * @param segment of a JPEG, from its length on
     */
    static int orientation(byte[] segment) {
        try {
            var exif = new Metadata();
            new ExifReader()
                    .readJpegSegments(
                            List.of(Arrays.copyOfRange(segment, 2, segment.length)), exif, JpegSegmentType.APP1);
            var directory = exif.getFirstDirectoryOfType(ExifIFD0Directory.class);
            var found = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return found == null || found < 1 || found > 8 ? 1 : found;
        } catch (RuntimeException broken) {
            log.debug("The EXIF of a photo cannot be read", broken);
            return 1;
        }
    }

    private static @Nullable Instant takenAt(Metadata exif, ZoneId zone, Instant now) {
        var directory = exif.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        var date = directory == null ? null : directory.getDateOriginal(TimeZone.getTimeZone(zone));
        if (date == null) {
            return null;
        }
        var at = date.toInstant();
        return isPossible(at, now) ? at : null;
    }

    /** @param now after which nothing was taken */
    static boolean isPossible(Instant takenAt, Instant now) {
        return !takenAt.isBefore(FIRST) && !takenAt.isAfter(now.plus(CLOCKS_DIFFER));
    }

    private static @Nullable GeoPoint place(Metadata exif) {
        var directory = exif.getFirstDirectoryOfType(GpsDirectory.class);
        var place = directory == null ? null : directory.getGeoLocation();
        return place == null || place.isZero() ? null : new GeoPoint(place.getLatitude(), place.getLongitude());
    }
}
