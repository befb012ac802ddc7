package io.paidan.server.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings under {@code paidan}.
 *
 * @param home the folder of all data
 * @param region the folder of the region pack; null for {@code region} in the home folder
 * @param key the file of the key that secrets and attachments are encrypted with; null for {@code key} in the home
 *     folder. Several servers on one database need the same
 */
@ConfigurationProperties("paidan")
public record ServerSettings(
        Path home,
        @Nullable Path region,
        @Nullable Path key,
        @DefaultValue DatabaseSettings database) {

    /**
     * The database to use.
     *
     * @param url a JDBC URL; null for the embedded PostgreSQL, kept in the home folder
     */
    public record DatabaseSettings(
            @Nullable String url,
            @Nullable String username,
            @Nullable String password) {}

    public Path databaseFolder() {
        return home.resolve("database").toAbsolutePath();
    }

    public Path keyFile() {
        return (key == null ? home.resolve("key") : key).toAbsolutePath();
    }

    public Path regionFolder() {
        return (region == null ? home.resolve("region") : region).toAbsolutePath();
    }
}
