package io.paidan.routing;

import io.paidan.contract.geo.GeoBounds;
import java.util.List;
import java.util.Map;

/**
 * What a region pack says of itself; kept in {@code manifest.json}, which is written last.
 *
 * @param formatVersion of the pack's layout
 * @param name of the region, from the name of its extract
 * @param bounds of its roads
 * @param versions of the libraries whose files lie in the pack
 * @param sourceSha256 of the extract it was built from
 */
public record RegionManifest(
        int formatVersion,
        String name,
        GeoBounds bounds,
        Map<String, String> versions,
        String sourceSha256,
        List<PackFile> files) {

    /** Rises whenever an older program could not read a pack, or an older pack would serve this program badly. */
    public static final int FORMAT_VERSION = 2;

    public RegionManifest {
        versions = Map.copyOf(versions);
        files = List.copyOf(files);
    }

    /** Changes whenever any file of the pack does: names what was derived from it. */
    public String fingerprint() {
        return "%s-%d".formatted(sourceSha256.substring(0, 16), formatVersion);
    }
}
