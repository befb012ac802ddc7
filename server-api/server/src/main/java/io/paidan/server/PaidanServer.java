package io.paidan.server;

import io.paidan.server.platform.PaidanHome;
import io.paidan.server.platform.StartFailure;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** The server as a program of its own or as a part of another one. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class PaidanServer {

    private static final Logger LOG = LoggerFactory.getLogger(PaidanServer.class);

    public static void main(String[] args) {
        try {
            start(args);
        } catch (RuntimeException failure) {
            System.err.println(StartFailure.sentence(failure));
            System.exit(1);
        }
    }

    /**
     * Starts the server and returns once it answers.
     *
     * @param args settings as {@code --name=value}
     * @param additional further configuration, such as a demo company
     * @throws RuntimeException when it cannot start; {@link StartFailure#sentence} says why in words
     */
    public static ConfigurableApplicationContext start(String[] args, Class<?>... additional) {
        var sources = Stream.concat(Stream.of(PaidanServer.class), Stream.of(additional))
                .toArray(Class<?>[]::new);
        var application = new SpringApplication(sources);
        application.setDefaultProperties(
                Map.of("paidan.home", PaidanHome.locate().toString()));
        application.setLogStartupInfo(false);
        var context = application.run(args);
        var environment = context.getEnvironment();
        var scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        LOG.info("Ready at {}://localhost:{}", scheme, environment.getProperty("local.server.port"));
        return context;
    }
}
