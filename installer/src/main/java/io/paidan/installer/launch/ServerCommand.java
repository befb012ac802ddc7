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
@Command(name = "server", mixinStandardHelpOptions = true)
public final class ServerCommand implements Callable<Integer> {

    /** Not an exit code: the command has started what goes on running. */
    public static final int STAYS = -1;

    private static final String LOOPBACK = "127.0.0.1";

    @Option(names = "--demo")
    private boolean demo;

    @Option(names = "--port", converter = PortNumber.class)
    private int port = ServerProcess.DEFAULT_PORT;

    @Option(names = "--db", paramLabel = "JDBC_URL")
    private @Nullable String databaseUrl;

    @Option(names = "--bind", paramLabel = "ADDRESS")
    private @Nullable String bind;

    @Mixin
    private TlsOptions tls = new TlsOptions();

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Mixin
    private ParentWatch parentWatch = new ParentWatch();

    @Override
    public Integer call() {
        var settings = settings(home.prepare());
        parentWatch.start();
        start(settings.toArray(String[]::new));
        return STAYS;
    }

    /** What the server is told, as {@code --name=value}. */
    List<String> settings(PaidanHome paidanHome) {
        var settings = new ArrayList<String>();
        settings.add("--paidan.home=" + paidanHome.folder());
        settings.add("--paidan.region=" + paidanHome.region());
        settings.add("--server.port=" + port);
        var address = bind == null && demo ? LOOPBACK : bind;
        if (address != null) {
            settings.add("--server.address=" + address);
        }
        if (databaseUrl != null) {
            settings.add("--paidan.database.url=" + databaseUrl);
        }
        settings.addAll(tls.settings());
        return settings;
    }

    private void start(String[] arguments) {
        LaunchLog.leaveToServer();
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
}
