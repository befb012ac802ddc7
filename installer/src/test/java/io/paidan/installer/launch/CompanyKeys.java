package io.paidan.installer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Files as a company has them: its authority, and a certificate for this machine signed by it.
 *
 * @param authority PEM, for consoles
 * @param certificate PEM with its chain
 * @param key PEM
 * @param store PKCS12 with key and chain, of {@link #PASSWORD}
 */
record CompanyKeys(Path authority, Path certificate, Path key, Path store) {

    static final String PASSWORD = "hazelnut";

    static CompanyKeys makeIn(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        var made = folder.resolve("made.p12");
        keytool(made, "-alias", "ca", "-dname", "CN=Company", "-ext", "bc:c");
        keytool(
                made,
                List.of("-alias", "server", "-dname", "CN=localhost", "-signer", "ca", "-ext", "san=dns:localhost")
                        .toArray(String[]::new));
        var keys = KeyStore.getInstance(made.toFile(), PASSWORD.toCharArray());
        var key = keys.getKey("server", PASSWORD.toCharArray());
        var chain = keys.getCertificateChain("server");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("server", key, PASSWORD.toCharArray(), chain);
        var file = folder.resolve("server.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return new CompanyKeys(
                pem(folder.resolve("ca.pem"), keys.getCertificate("ca")),
                pem(folder.resolve("server.pem"), chain),
                Files.writeString(folder.resolve("server.key"), pem("PRIVATE KEY", key.getEncoded())),
                file);
    }

    private static void keytool(Path store, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private static Path pem(Path file, Certificate... chain) throws IOException, GeneralSecurityException {
        var text = new StringBuilder();
        for (var certificate : chain) {
            text.append(pem("CERTIFICATE", certificate.getEncoded()));
        }
        return Files.writeString(file, text);
    }

    private static String pem(String what, byte[] content) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(what, Base64.getMimeEncoder().encodeToString(content), what);
    }
}
