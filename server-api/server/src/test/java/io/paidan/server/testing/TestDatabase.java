package io.paidan.server.testing;

import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's server a new database, the default region and a home that no other JVM of the tests uses. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String HOME = System.getProperty("paidan.test.home", "target/test-home");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = SharedPostgres.newDatabase();
        TestPropertyValues.of(
                        "paidan.home=" + HOME,
                        "paidan.region=" + TestRegion.folder(),
                        "paidan.database.url=" + database.url(),
                        "paidan.database.username=" + Objects.requireNonNull(database.username()),
                        "paidan.database.password=" + Objects.requireNonNull(database.password()))
                .applyTo(context);
    }
}
