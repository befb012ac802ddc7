package io.paidan.installer.launch;

import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.audit.ChainVerification;
import io.paidan.server.platform.StartFailure;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.platform.database.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code paidan audit}: the log of who did what. */
@Command(name = "audit", mixinStandardHelpOptions = true)
public final class AuditCommand {

    @Command(name = "verify", mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--home") @Nullable Path folder,
            @Option(names = "--db", paramLabel = "JDBC_URL") @Nullable String databaseUrl) {
        var home = PaidanHome.of(folder).folder();
        try {
            var results = databaseUrl == null
                    ? verifyEmbedded(home)
                    : ChainVerification.verify(
                            new DatabaseAddress(
                                    databaseUrl,
                                    System.getenv("PAIDAN_DATABASE_USERNAME"),
                                    System.getenv("PAIDAN_DATABASE_PASSWORD")),
                            home);
            if (results.isEmpty()) {
                System.out.println(LaunchTexts.get("audit.empty"));
            }
            results.forEach(result -> System.out.println(sentence(result)));
            return results.stream().allMatch(result -> result.fault() == null) ? 0 : 1;
        } catch (SQLException | IOException failure) {
            throw new LaunchException(LaunchTexts.get("audit.failed", failure.getMessage()), failure);
        } catch (RuntimeException failure) {
            throw new LaunchException(StartFailure.sentence(failure), failure);
        }
    }

    private static List<ChainPiece> verifyEmbedded(Path home) throws SQLException, IOException {
        try (var database = EmbeddedPostgres.start(home.resolve("database").toAbsolutePath())) {
            return ChainVerification.verify(database.address(), home);
        }
    }

    private static String sentence(ChainPiece result) {
        var fault = result.fault();
        if (fault == null) {
            return LaunchTexts.get("audit.whole", result.region(), result.verified());
        }
        return switch (fault) {
            case CHANGED ->
                LaunchTexts.get("audit.changed", result.region(), result.brokenAt(), result.at(), result.by());
            case MISPLACED ->
                LaunchTexts.get("audit.misplaced", result.region(), result.brokenAt(), result.at(), result.by());
            case CUT_OFF -> LaunchTexts.get("audit.cutOff", result.region(), result.brokenAt());
        };
    }
}
