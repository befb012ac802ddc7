package io.paidan.installer;

import io.paidan.installer.launch.AuditCommand;
import io.paidan.installer.launch.ConsoleCommand;
import io.paidan.installer.launch.LaunchException;
import io.paidan.installer.launch.LaunchLog;
import io.paidan.installer.launch.LaunchTexts;
import io.paidan.installer.launch.RegionCommand;
import io.paidan.installer.launch.RunCommand;
import io.paidan.installer.launch.ServerCommand;
import io.paidan.installer.launch.SimulateCommand;
import io.paidan.installer.tour.TourCommand;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The one program: each part of Paidan is a sub-command of it. */
@Command(
        name = "paidan",
        mixinStandardHelpOptions = true,
        version = "Paidan 0.1.0",
        subcommands = {
            RunCommand.class,
            ServerCommand.class,
            ConsoleCommand.class,
            SimulateCommand.class,
            RegionCommand.class,
            AuditCommand.class,
            TourCommand.class
        })
public final class Paidan {

    /** Kept here so that it keeps its level: Lucene would tell at the terminal which vector instructions it does without. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Paidan() {}

    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        LaunchLog.use();
        var commandLine = commandLine(Locale.getDefault());
        commandLine.setExecutionExceptionHandler((e, command, parse) -> {
            if (e instanceof LaunchException refusal) {
                command.getErr().println(refusal.getMessage());
            } else {
                command.getErr().println(LaunchTexts.get("unexpected", e));
                LoggerFactory.getLogger(Paidan.class).error("The command failed", e);
            }
            return 1;
        });
        var exitCode = commandLine.execute(args);
        if (exitCode != ServerCommand.STAYS) {
            System.exit(exitCode);
        }
    }

    /** @param language of its help */
    static CommandLine commandLine(Locale language) {
        return new CommandLine(new Paidan()).setResourceBundle(LaunchTexts.bundle("help", language));
    }
}
