package io.paidan.installer.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whom a program believes that a server is the right one: the usual authorities, and the company's own. */
public final class TrustOptions {

    @Option(names = "--ca", paramLabel = "FILE", defaultValue = "${env:PAIDAN_CA}")
    private @Nullable Path authorities;

    /**
     * From now on every connection of this program trusts them.
     *
     * @throws LaunchException when the file holds no certificates
     */
    void apply() {
        if (authorities != null) {
            SSLContext.setDefault(trusting(authorities));
        }
    }

    /** Host names and dates are checked as ever. */
    static SSLContext trusting(Path file) {
        try (var pem = Files.newInputStream(file)) {
            var own = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (own.isEmpty()) {
                throw new LaunchException(LaunchTexts.get("ca.unreadable", file));
            }
            var all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            for (var certificate : Stream.concat(usual(), own.stream()).toList()) {
                all.setCertificateEntry(String.valueOf(all.size()), certificate);
            }
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory(all).getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchException(LaunchTexts.get("ca.unreadable", file), e);
        }
    }

    private static Stream<Certificate> usual() throws GeneralSecurityException {
        return Stream.of(factory(null).getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()));
    }

    /** @param store null for the authorities that come with the JDK */
    private static TrustManagerFactory factory(@Nullable KeyStore store) throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
