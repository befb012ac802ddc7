package io.paidan.installer.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the server proves itself by; without it, it speaks plain HTTP. Renewed files are taken up while it runs. */
public final class TlsOptions {

    private static final String PASSWORD = "PAIDAN_TLS_PASSWORD";
    private static final String PEM = "--spring.ssl.bundle.pem.paidan.";
    private static final String STORE = "--spring.ssl.bundle.jks.paidan.";

    @Option(names = "--tls-certificate", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE")
    private @Nullable Path key;

    /**
     * What the server is told, as {@code --name=value}; the password stays where it is.
     *
     * @throws LaunchException naming what is missing
     */
    List<String> settings() {
        if (certificate == null) {
            if (key != null) {
                throw new LaunchException(LaunchTexts.get("tls.alone", key));
            }
            return List.of();
        }
        var settings = new ArrayList<>(List.of("--server.ssl.bundle=paidan"));
        if (isStore(certificate)) {
            settings.addAll(store(certificate));
        } else {
            settings.addAll(pem(certificate));
        }
        return settings;
    }

    private static List<String> store(Path file) {
        return List.of(
                STORE + "keystore.type=PKCS12",
                STORE + "keystore.location=" + existing(file),
                STORE + "keystore.password=${" + PASSWORD + ":}",
                STORE + "options.enabled-protocols=TLSv1.3,TLSv1.2",
                STORE + "reload-on-update=true");
    }

    private List<String> pem(Path file) {
        if (key == null) {
            throw new LaunchException(LaunchTexts.get("tls.keyless", file));
        }
        var settings = new ArrayList<>(List.of(
                PEM + "keystore.certificate=" + existing(file),
                PEM + "keystore.private-key=" + existing(Objects.requireNonNull(key)),
                PEM + "options.enabled-protocols=TLSv1.3,TLSv1.2",
                PEM + "reload-on-update=true"));
        if (System.getenv(PASSWORD) != null) {
            settings.add(PEM + "keystore.private-key-password=${" + PASSWORD + "}");
        }
        return settings;
    }

    private static boolean isStore(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".p12") || name.endsWith(".pfx");
    }

    private static String existing(Path file) {
        if (!Files.isReadable(file)) {
            throw new LaunchException(LaunchTexts.get("tls.unreadable", file));
        }
        return file.toUri().toString();
    }
}
