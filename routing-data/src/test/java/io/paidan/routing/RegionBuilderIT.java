package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.routing.RegionPackException.Code;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionBuilderIT {

    @TempDir
    Path folder;

    @Test
    void a_pack_tells_its_region_and_passes_its_own_checksums() {
        try (var pack = TestRegion.open()) {
            assertThat(pack.manifest().name()).isEqualTo("liechtenstein");
            assertThat(pack.manifest().bounds().contains(new GeoPoint(47.141, 9.521)))
                    .isTrue();
            assertThat(pack.manifest().files()).extracting(PackFile::path).contains("map.bin");
            pack.verify();
        }
    }

    @Test
    void building_again_from_the_same_extract_changes_nothing() throws IOException {
        TestRegion.open().close();
        var manifest = new PackFolder(TestRegion.FOLDER).manifestFile();
        var written = Files.getLastModifiedTime(manifest);

        RegionBuilder.build(TestRegion.EXTRACT, TestRegion.FOLDER, Progress.SILENT);

        assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(written);
    }

    @Test
    void the_progress_names_every_stage_and_never_falls() {
        var stages = new ArrayList<BuildStage>();
        var fractions = new ArrayList<Double>();

        RegionBuilder.build(TestRegion.EXTRACT, folder.resolve("region"), (stage, fraction) -> {
            stages.add(stage);
            fractions.add(fraction);
        });

        assertThat(stages).contains(BuildStage.values());
        assertThat(fractions).isSorted().last().isEqualTo(1.0);
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
    }

    @Test
    void a_missing_extract_is_named() {
        assertThat(failure(folder.resolve("nowhere.osm.pbf"))).isEqualTo(Code.EXTRACT_MISSING);
    }

    @Test
    void an_empty_extract_is_named() throws IOException {
        assertThat(failure(Files.createFile(folder.resolve("empty.osm.pbf")))).isEqualTo(Code.EXTRACT_EMPTY);
    }

    @Test
    void a_file_of_another_kind_is_named() throws IOException {
        var letter = Files.writeString(folder.resolve("letter.osm.pbf"), "Dear Sir or Madam, here is no map at all.");
        assertThat(failure(letter)).isEqualTo(Code.EXTRACT_NOT_PBF);
    }

    @Test
    void a_download_cut_off_is_named_as_such() throws IOException {
        var half = Files.copy(TestRegion.EXTRACT, folder.resolve("half.osm.pbf"));
        try (var file = new RandomAccessFile(half.toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThat(failure(half)).isEqualTo(Code.EXTRACT_CUT_OFF);
    }

    @Test
    void an_extract_damaged_inside_is_named_as_such() throws IOException {
        var damaged = Files.copy(TestRegion.EXTRACT, folder.resolve("damaged.osm.pbf"));
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[4_000]);
        }
        assertThat(failure(damaged)).isEqualTo(Code.EXTRACT_UNREADABLE);
    }

    @Test
    void a_folder_of_something_else_is_not_touched() throws IOException {
        var photos = Files.createDirectory(folder.resolve("photos"));
        var photo = Files.writeString(photos.resolve("cat.txt"), "miaow");

        assertThatThrownBy(() -> RegionBuilder.build(TestRegion.EXTRACT, photos, Progress.SILENT))
                .isInstanceOf(RegionPackException.class)
                .hasMessageContaining("photos")
                .hasMessageContaining("Choose an empty folder");
        assertThat(photo).hasContent("miaow");
    }

    @Test
    void an_interrupt_at_any_stage_cancels_and_leaves_nothing_behind() {
        for (var cancelledAt : List.of(BuildStage.MAP, BuildStage.PLACES, BuildStage.ROADS, BuildStage.TRAVEL_TIMES)) {
            var out = folder.resolve("region");
            assertThat(failure(cancelling(cancelledAt), out).code())
                    .as("%s", cancelledAt)
                    .isEqualTo(Code.CANCELLED);
            assertThat(folder).as("%s", cancelledAt).isEmptyDirectory();
        }
    }

    @Test
    void what_a_killed_build_left_goes_with_the_next_one() throws IOException {
        var abandoned = Files.createDirectories(folder.resolve(".region.building-999999999-1/roads"));

        failure(cancelling(BuildStage.MAP), folder.resolve("region"));

        assertThat(abandoned.getParent()).doesNotExist();
    }

    @Test
    void a_half_written_pack_is_refused() throws IOException {
        var copy = copyOfPack();
        Files.delete(copy.resolve("manifest.json"));
        assertThat(refusal(copy)).isEqualTo(Code.PACK_HALF_WRITTEN);
    }

    @Test
    void a_pack_with_a_shortened_file_is_refused() throws IOException {
        var copy = copyOfPack();
        try (var file = new RandomAccessFile(copy.resolve("map.bin").toFile(), "rw")) {
            file.setLength(100);
        }
        assertThat(refusal(copy)).isEqualTo(Code.PACK_DAMAGED);
    }

    @Test
    void a_changed_byte_is_found_by_verify() throws IOException {
        var copy = copyOfPack();
        try (var file = new RandomAccessFile(copy.resolve("map.bin").toFile(), "rw")) {
            file.seek(5_000);
            file.write(~file.read());
        }
        try (var pack = RegionPack.open(copy, folder.resolve("tiles"))) {
            assertThatThrownBy(pack::verify).hasMessageContaining("map.bin");
        }
    }

    @Test
    void a_pack_of_another_format_names_both_versions() throws IOException {
        var copy = copyOfPackInFormat(4711);

        var refused = catchThrowableOfType(RegionPackException.class, () -> RegionPack.open(copy, folder));

        assertThat(refused).hasMessageContaining("4,711").hasMessageContaining("Build it again");
        assertThat(refused.sentence(Locale.SIMPLIFIED_CHINESE)).contains("重新生成");
    }

    @Test
    void a_pack_of_another_format_is_to_be_built_again_from_its_own_extract_only() throws IOException {
        var copy = copyOfPackInFormat(1);
        var otherExtract = Files.writeString(folder.resolve("other.osm.pbf"), "another country");

        assertThat(RegionBuilder.isOutdated(TestRegion.EXTRACT, copy)).isTrue();
        assertThat(RegionBuilder.isOutdated(otherExtract, copy)).isFalse();
        assertThat(RegionBuilder.isOutdated(TestRegion.EXTRACT, TestRegion.FOLDER))
                .isFalse();
    }

    @Test
    void a_missing_pack_says_how_to_build_one() {
        assertThatThrownBy(() -> RegionPack.open(folder.resolve("none")))
                .hasMessageContaining("paidan region build FILE.osm.pbf");
    }

    private static Progress cancelling(BuildStage cancelledAt) {
        return (stage, fraction) -> {
            if (stage == cancelledAt) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private static RegionPackException failure(Progress progress, Path out) {
        var failure = catchThrowableOfType(
                RegionPackException.class, () -> RegionBuilder.build(TestRegion.EXTRACT, out, progress));
        assertThat(Thread.interrupted())
                .as("the interrupt stays visible to the caller")
                .isTrue();
        return failure;
    }

    private Code failure(Path extract) {
        var out = folder.resolve("region");
        var failure = catchThrowableOfType(
                RegionPackException.class, () -> RegionBuilder.build(extract, out, Progress.SILENT));
        assertThat(failure).hasMessageContaining(extract.getFileName().toString());
        assertThat(out).doesNotExist();
        assertThat(folder)
                .isDirectoryNotContaining(file -> file.getFileName().toString().startsWith("."));
        return failure.code();
    }

    private Code refusal(Path pack) {
        return catchThrowableOfType(RegionPackException.class, () -> RegionPack.open(pack, folder.resolve("tiles")))
                .code();
    }

    private Path copyOfPackInFormat(int version) throws IOException {
        var copy = copyOfPack();
        var manifest = copy.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest).replaceFirst("\"formatVersion\" : \\d+", "\"formatVersion\" : " + version));
        return copy;
    }

    private Path copyOfPack() throws IOException {
        TestRegion.open().close();
        var copy = folder.resolve("copy");
        try (var paths = Files.walk(TestRegion.FOLDER)) {
            for (var path : paths.toList()) {
                Files.copy(
                        path,
                        copy.resolve(TestRegion.FOLDER.relativize(path).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
