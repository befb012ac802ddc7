package io.paidan.routing.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.routing.TestRegion;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MapPainterIT {

    private static final int ROUNDING = 12;

    private static MapData map;

    @BeforeAll
    static void read() throws IOException {
        TestRegion.open().close();
        map = MapFile.read(TestRegion.FOLDER.resolve("map.bin"));
    }

    /** Two tiles drawn alone, by painters that know of no other tile, are the halves of one picture: no seam, no cut name. */
    @ParameterizedTest
    @ValueSource(ints = {10, 12, 14, 15, 16, 17, 18})
    void neighbouring_tiles_fit_together(int zoom) {
        var palette = Palette.load("light");
        var x = (int) ((9.5103 + 180) / 360 * (1 << zoom));
        var y = (int) (Mercator.y(47.1663) / Mercator.WORLD * (1 << zoom));
        var both = new MapPainter(map).paint(new Viewport(zoom, x * 256.0, y * 256.0, 512, 256, 1), palette);
        var left = new MapPainter(map).paint(Viewport.tile(zoom, x, y, 1), palette);
        var right = new MapPainter(map).paint(Viewport.tile(zoom, x + 1, y, 1), palette);

        assertThat(differingPixels(both.getSubimage(0, 0, 256, 256), left)).isZero();
        assertThat(differingPixels(both.getSubimage(256, 0, 256, 256), right)).isZero();
    }

    private static long differingPixels(BufferedImage one, BufferedImage other) {
        var differing = 0;
        for (var x = 0; x < one.getWidth(); x++) {
            for (var y = 0; y < one.getHeight(); y++) {
                if (distance(one.getRGB(x, y), other.getRGB(x, y)) > ROUNDING) {
                    differing++;
                }
            }
        }
        return differing;
    }

    private static int distance(int one, int other) {
        return List.of(0, 8, 16).stream()
                .mapToInt(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)))
                .max()
                .orElseThrow();
    }
}
