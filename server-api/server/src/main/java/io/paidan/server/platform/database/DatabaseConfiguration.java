package io.paidan.server.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The embedded PostgreSQL, or the one of {@code paidan.database.url}. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS_AT_MOST = 20;
    private static final int MILLIS_TO_WAIT_FOR_CONNECTION = 5_000;

    /** Kept by PostgreSQL: the driver would set a timer of its own for every statement. */
    private static final String STATEMENT_LIMIT = "set statement_timeout = '30s'";

    @Bean
    @ConditionalOnProperty(name = "paidan.database.url", matchIfMissing = true, havingValue = "false")
    EmbeddedPostgres embeddedPostgres(ServerSettings settings) {
        return EmbeddedPostgres.start(settings.databaseFolder());
    }

    @Bean
    DatabaseAddress databaseAddress(ServerSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var running = embedded.getIfAvailable();
        return running == null ? external(settings.database()) : running.address();
    }

    @Bean
    HikariDataSource dataSource(DatabaseAddress address) {
        check(address);
        var pool = new HikariConfig();
        pool.setJdbcUrl(address.url());
        pool.setDataSourceProperties(address.properties());
        pool.setMaximumPoolSize(CONNECTIONS_AT_MOST);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(MILLIS_TO_WAIT_FOR_CONNECTION);
        pool.setConnectionInitSql(STATEMENT_LIMIT);
        pool.setPoolName("paidan");
        return new HikariDataSource(pool);
    }

    /** Connections for migrations, which may take their time. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource migrationDataSource(DatabaseAddress address) {
        return new DriverManagerDataSource(address.url(), address.properties());
    }

    @Bean
    FlywayMigrationStrategy schemaMigration() {
        return new SchemaMigration();
    }

    private static DatabaseAddress external(ServerSettings.DatabaseSettings settings) {
        var url = settings.url();
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new StartException(StartProblem.DATABASE_URL_INVALID, null, "url", shown(url));
        }
        return new DatabaseAddress(url, blankToNull(settings.username()), blankToNull(settings.password()));
    }

    private static String shown(@Nullable String url) {
        return url == null ? "" : DatabaseAddress.withoutPasswords(url);
    }

    private static void check(DatabaseAddress address) {
        try (var connection = address.connect()) {
            connection.isValid(1);
        } catch (SQLException failure) {
            throw StartProblems.ofConnection(failure, address);
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
