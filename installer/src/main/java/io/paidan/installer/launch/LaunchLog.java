package io.paidan.installer.launch;

/** What the launcher and the libraries it calls write at the terminal: warnings, and nothing while all goes well. */
public final class LaunchLog {

    private static final String CONFIGURATION = "logback.configurationFile";

    private LaunchLog() {}

    /** To be called before anything is logged. */
    public static void use() {
        System.setProperty(CONFIGURATION, "io/paidan/installer/launch/logback.xml");
    }

    /** From here on the server's own log, which Spring Boot sets up. */
    static void leaveToServer() {
        System.clearProperty(CONFIGURATION);
    }
}
