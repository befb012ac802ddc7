package io.paidan.installer.launch;

import io.paidan.installer.demo.DemoCompany;
import io.paidan.server.PaidanServer;
import io.paidan.server.platform.StartFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paidan server}: the server alone, on its embedded PostgreSQL or on another one. */
@Command(name = "server", mixinStandardHelpOptions = true, description = "Starts the server alone.")
public final class ServerCommand implements Callable<Integer> {

    /** Not an exit code: the command has started what goes on running. */
    public static final int STAYS = -1;

    @Option(names = "--demo", description = "Load and run the demo company.")
    private boolean demo;

    @Option(names = "--port", description = "Port to listen on (default: ${DEFAULT-VALUE}).")
    private int port = ServerProcess.DEFAULT_PORT;

    @Option(
            names = "--db",
            paramLabel = "JDBC_URL",
            description = "PostgreSQL to use, e.g. jdbc:postgresql://host/paidan; user and password come from"
                    + " PAIDAN_DB_USER and PAIDAN_DB_PASSWORD. Default: an embedded PostgreSQL.")
    private @Nullable String databaseUrl;

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private ParentWatch parentWatch = new ParentWatch();

    @Override
    public Integer call() {
        var paidanHome = home.prepare();
        var settings = new ArrayList<String>();
        settings.add("--paidan.home=" + paidanHome.folder());
        settings.add("--paidan.region=" + paidanHome.region());
        settings.add("--server.port=" + port);
        if (databaseUrl != null) {
            settings.add("--paidan.database.url=" + databaseUrl);
            addFromEnvironment(settings, "PAIDAN_DB_USER", "paidan.database.username");
            addFromEnvironment(settings, "PAIDAN_DB_PASSWORD", "paidan.database.password");
        }
        parentWatch.start();
        start(settings.toArray(String[]::new));
        return STAYS;
    }

    private void start(String[] arguments) {
        try {
            if (demo) {
                PaidanServer.start(arguments, DemoCompany.class);
            } else {
                PaidanServer.start(arguments);
            }
        } catch (RuntimeException e) {
            throw new LaunchException(StartFailure.sentence(e), e);
        }
    }

    private static void addFromEnvironment(List<String> settings, String variable, String name) {
        var value = System.getenv(variable);
        if (value != null) {
            settings.add("--" + name + "=" + value);
        }
    }
}
