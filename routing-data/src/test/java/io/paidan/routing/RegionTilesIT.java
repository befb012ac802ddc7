package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.routing.map.FeatureKind;
import io.paidan.routing.map.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionTilesIT {

    /** A tile with a fifth of Rhine. */
    private static final int ZOOM = 16;

    private static final int RIVER_X = 34500;
    private static final int RIVER_Y = 23018;

    @TempDir
    Path cache;

    private RegionPack pack;
    private RegionTiles tiles;

    @BeforeEach
    void open() {
        pack = TestRegion.open(cache);
        tiles = pack.tiles();
    }

    @AfterEach
    void close() {
        pack.close();
    }

    @ParameterizedTest
    @EnumSource
    void the_river_has_the_colour_of_water(MapStyle style) throws IOException {
        var water = Palette.load(style.folderName()).fill(FeatureKind.WATER).getRGB();
        assertThat(share(water, tiles.png(style, ZOOM, RIVER_X, RIVER_Y))).isBetween(0.12, 0.3);
        assertThat(share(water, tiles.png(style, ZOOM, RIVER_X, RIVER_Y, 2))).isBetween(0.12, 0.3);
        assertThat(share(water, tiles.png(style, ZOOM, RIVER_X - 5, RIVER_Y))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void far_away_there_is_bare_ground_and_never_nothing(MapStyle style) throws IOException {
        var ground = Palette.load(style.folderName()).ground().getRGB();
        var tile = image(tiles.png(style, 12, 0, 0));
        assertThat(tile.getRGB(0, 0, 256, 256, null, 0, 256)).containsOnly(ground);
    }

    @Test
    void a_tile_of_the_region_is_not_blank_and_the_styles_differ() {
        assertThat(tiles.png(MapStyle.LIGHT, ZOOM, RIVER_X, RIVER_Y))
                .isNotEqualTo(tiles.png(MapStyle.LIGHT, ZOOM, 0, 0))
                .isNotEqualTo(tiles.png(MapStyle.DARK, ZOOM, RIVER_X, RIVER_Y));
    }

    @Test
    void scale_two_doubles_the_pixels() throws IOException {
        assertThat(image(tiles.png(MapStyle.LIGHT, ZOOM, RIVER_X, RIVER_Y)).getWidth())
                .isEqualTo(256);
        assertThat(image(tiles.png(MapStyle.LIGHT, ZOOM, RIVER_X, RIVER_Y, 2)).getWidth())
                .isEqualTo(512);
    }

    @Test
    void an_impossible_zoom_is_refused() {
        assertThatThrownBy(() -> tiles.png(MapStyle.LIGHT, 25, 0, 0)).hasMessageContaining("25");
        assertThatThrownBy(() -> tiles.png(MapStyle.LIGHT, 12, 0, 0, 3)).hasMessageContaining("3");
    }

    @Test
    void a_tile_once_drawn_is_kept_on_disk_and_survives_a_restart() throws IOException {
        var drawn = tiles.png(MapStyle.LIGHT, ZOOM, RIVER_X, RIVER_Y);
        var file = onlyCachedFile();
        assertThat(file).hasBinaryContent(drawn);

        var marked = Files.readAllBytes(Files.copy(TestRegion.FOLDER.resolve("manifest.json"), cache.resolve("mark")));
        Files.write(file, marked);
        try (var again = TestRegion.open(cache)) {
            assertThat(again.tiles().png(MapStyle.LIGHT, ZOOM, RIVER_X, RIVER_Y))
                    .isEqualTo(marked);
        }
    }

    private Path onlyCachedFile() throws IOException {
        try (var files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile)
                    .reduce((one, other) -> {
                        throw new AssertionError("more than one file: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }

    @Test
    void many_threads_at_once_get_the_same_tile() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> ask = () -> tiles.png(MapStyle.DARK, ZOOM, RIVER_X + 1, RIVER_Y);
            for (var tile : threads.invokeAll(Collections.nCopies(24, ask))) {
                assertThat(tile.get()).isEqualTo(tiles.png(MapStyle.DARK, ZOOM, RIVER_X + 1, RIVER_Y));
            }
        }
    }

    private static double share(int colour, byte[] png) throws IOException {
        var image = image(png);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return (double) Arrays.stream(pixels).filter(pixel -> pixel == colour).count() / pixels.length;
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
