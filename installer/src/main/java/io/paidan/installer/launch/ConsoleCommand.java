package io.paidan.installer.launch;

import io.paidan.desktop.PaidanConsole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code paidan console}: the console alone, for a server that runs somewhere. */
@Command(name = "console", mixinStandardHelpOptions = true)
public final class ConsoleCommand implements Callable<Integer> {

    @Option(names = "--server")
    private URI server = URI.create("http://127.0.0.1:" + ServerProcess.DEFAULT_PORT);

    @Mixin
    private TrustOptions trust = new TrustOptions();

    @Mixin
    private HomeOptions home = new HomeOptions();

    @Option(names = "--user")
    private @Nullable String user;

    @Mixin
    private ParentWatch parentWatch = new ParentWatch();

    @Override
    public Integer call() {
        var paidanHome = home.prepare();
        parentWatch.start();
        trust.apply();
        var arguments = new ArrayList<>(List.of(
                "--server",
                server.toString(),
                "--home",
                paidanHome.folder().toString(),
                "--region",
                paidanHome.region().toString()));
        var password = System.getenv("PAIDAN_PASSWORD");
        if (user != null && password != null) {
            arguments.addAll(List.of("--user", user, "--password", password));
        }
        PaidanConsole.main(arguments.toArray(String[]::new));
        return 0;
    }
}
