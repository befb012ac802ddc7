package io.paidan.desktop.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Two consoles in one program: Gluon Maps knows one retriever only. */
class RegionTileRetrieverTest {

    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final List<String> asked = new ArrayList<>();
    private final RegionTileRetriever retriever = new RegionTileRetriever();

    @Test
    void the_first_console_has_its_tiles_again_when_the_second_was_closed() {
        try (var first = feed("first")) {
            var second = feed("second");
            RegionTileRetriever.serve(first);
            RegionTileRetriever.serve(second);
            retriever.loadTile(12, 1, 1).join();
            second.close();
            retriever.loadTile(12, 1, 2).join();
        }
        assertThat(asked).containsExactly("second", "first");
    }

    @Test
    void with_no_console_open_a_tile_is_empty() {
        assertThat(retriever.loadTile(12, 1, 1)).isCompletedWithValueMatching(image -> image.getWidth() == 1);
    }

    private TileFeed feed(String name) {
        return new TileFeed(CompletableFuture.completedFuture((mode, zoom, x, y) -> {
            asked.add(name);
            return PNG;
        }));
    }
}
