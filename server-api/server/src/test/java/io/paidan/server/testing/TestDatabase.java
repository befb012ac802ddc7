package io.paidan.server.testing;

import java.util.Objects;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's server a new database and the default region. */
public final class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = SharedPostgres.newDatabase();
        TestPropertyValues.of(
                        "paidan.region=" + TestRegion.folder(),
                        "paidan.database.url=" + database.url(),
                        "paidan.database.username=" + Objects.requireNonNull(database.username()),
                        "paidan.database.password=" + Objects.requireNonNull(database.password()))
                .applyTo(context);
    }
}
