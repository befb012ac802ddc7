package io.paidan.server.platform.database;

import io.paidan.server.platform.StartException;
import io.paidan.server.platform.StartProblem;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the schema up to this program's version, and refuses one that a newer program has made. */
final class SchemaMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        try {
            var info = flyway.info();
            Arrays.stream(info.applied())
                    .filter(step ->
                            step.getState().isApplied() && !step.getState().isResolved())
                    .findFirst()
                    .ifPresent(unknown -> {
                        throw newer(unknown);
                    });
            flyway.migrate();
        } catch (FlywayValidateException changed) {
            throw new StartException(StartProblem.SCHEMA_CHANGED, changed, "reason", firstLine(changed));
        } catch (FlywayException failure) {
            throw new StartException(StartProblem.SCHEMA_FAILED, failure, "reason", firstLine(failure));
        }
    }

    private static StartException newer(MigrationInfo unknown) {
        return new StartException(StartProblem.SCHEMA_NEWER, null, "version", String.valueOf(unknown.getVersion()));
    }

    private static String firstLine(FlywayException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }
}
