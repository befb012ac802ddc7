package io.paidan.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TileCacheTest {

    @TempDir
    Path folder;

    @Test
    void the_longest_unused_go_when_the_cache_is_full() throws IOException {
        var cache = new TileCache(folder, 1_000);
        for (var i = 0; i < 10; i++) {
            cache.store("t" + i, new byte[100]);
            Files.setLastModifiedTime(folder.resolve("t" + i), FileTime.from(Instant.ofEpochSecond(1_000 + i)));
        }
        assertThat(cache.find("t0")).as("asking for it makes it young again").isPresent();

        cache.store("new", new byte[100]);

        assertThat(cache.find("t0")).isPresent();
        assertThat(cache.find("new")).isPresent();
        assertThat(cache.find("t1")).isEmpty();
    }

    @Test
    void what_an_earlier_run_left_counts() throws IOException {
        new TileCache(folder, 1_000).store("old", new byte[900]);
        Files.setLastModifiedTime(folder.resolve("old"), FileTime.from(Instant.EPOCH));

        new TileCache(folder, 1_000).store("new", new byte[200]);

        assertThat(folder.resolve("old")).doesNotExist();
        assertThat(folder.resolve("new")).exists();
    }

    @Test
    void a_disk_that_refuses_costs_no_tile() throws IOException {
        var file = Files.createFile(folder.resolve("a-file-where-a-folder-should-be"));
        var cache = new TileCache(file, 1_000);
        cache.store("tile", new byte[10]);
        assertThat(cache.find("tile")).isEmpty();
    }
}
