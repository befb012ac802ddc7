package io.paidan.routing;

import io.paidan.contract.geo.GeoBounds;
import io.paidan.routing.RegionPackException.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where things lie in a pack, and whether they lie there. */
record PackFolder(Path root) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    Path manifestFile() {
        return root.resolve("manifest.json");
    }

    Path roads() {
        return root.resolve("roads");
    }

    Path places() {
        return root.resolve("places");
    }

    Path mapFile() {
        return root.resolve("map.bin");
    }

    Path tiles() {
        return root.resolve("tiles");
    }

    RegionManifest manifest() {
        var manifest = manifestOfAnyFormat();
        if (manifest.formatVersion() != RegionManifest.FORMAT_VERSION) {
            throw new RegionPackException(
                    Code.PACK_OTHER_VERSION, root, manifest.formatVersion(), RegionManifest.FORMAT_VERSION);
        }
        return manifest;
    }

    RegionManifest manifestOfAnyFormat() {
        if (!Files.isDirectory(root)) {
            throw new RegionPackException(Code.PACK_MISSING, root);
        }
        try {
            return JSON.readValue(manifestFile(), RegionManifest.class);
        } catch (JacksonException e) {
            throw new RegionPackException(Code.PACK_HALF_WRITTEN, e, root);
        }
    }

    /** The files are there and have their sizes; quick enough for every opening. */
    void checkSizes(RegionManifest manifest) {
        for (var file : manifest.files()) {
            try {
                if (Files.size(root.resolve(file.path())) != file.bytes()) {
                    throw new RegionPackException(Code.PACK_DAMAGED, root, file.path());
                }
            } catch (IOException e) {
                throw new RegionPackException(Code.PACK_DAMAGED, e, root, file.path());
            }
        }
    }

    void checkContents(RegionManifest manifest) {
        for (var file : manifest.files()) {
            try {
                if (!Checksums.sha256(root.resolve(file.path())).equals(file.sha256())) {
                    throw new RegionPackException(Code.PACK_DAMAGED, root, file.path());
                }
            } catch (IOException e) {
                throw new RegionPackException(Code.PACK_DAMAGED, e, root, file.path());
            }
        }
    }

    /** Lists what lies in the folder, with checksums, and writes the manifest. */
    void seal(String name, GeoBounds bounds, Map<String, String> versions, String sourceSha256) throws IOException {
        List<PackFile> files = new ArrayList<>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).sorted().toList()) {
                var relative = root.relativize(path).toString().replace('\\', '/');
                files.add(new PackFile(relative, Files.size(path), Checksums.sha256(path)));
            }
        }
        JSON.writeValue(
                manifestFile(),
                new RegionManifest(RegionManifest.FORMAT_VERSION, name, bounds, versions, sourceSha256, files));
    }
}
