package io.paidan.server.platform.secret;

import io.paidan.server.platform.ServerSettings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets that fit into memory (AES-256-GCM) with keys made from the key file (HKDF-SHA256, one key a purpose), so that the
 * database alone gives none away.
 */
@Component
public final class Secrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final SecureRandom random = new SecureRandom();

    Secrets(ServerSettings settings) {
        this.master = KeyFile.readOrCreate(settings.keyFile());
    }

    /** A key of 256 bits for one purpose and no other. */
    public SecretKey key(String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .thenExpand(("paidan " + purpose).getBytes(StandardCharsets.UTF_8), KeyFile.BYTES));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no HKDF-SHA256", impossible);
        }
    }

    /** @param context what it belongs to: a sealed secret moved to another row does not open there */
    public byte[] seal(String context, String secret) {
        return seal(context, secret.getBytes(StandardCharsets.UTF_8));
    }

    /** @param context what it belongs to, as for a text */
    public byte[] seal(String context, byte[] secret) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-GCM", impossible);
        }
    }

    /** Empty when it was sealed with another key, for another context, or was changed. */
    public Optional<String> open(String context, byte[] sealed) {
        return openBytes(context, sealed).map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /** Empty as for a text. */
    public Optional<byte[]> openBytes(String context, byte[] sealed) {
        if (sealed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            var buffer = ByteBuffer.wrap(sealed);
            var nonce = new byte[NONCE_BYTES];
            buffer.get(nonce);
            var rest = new byte[buffer.remaining()];
            buffer.get(rest);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(rest));
        } catch (AEADBadTagException notOurs) {
            return Optional.empty();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-GCM", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key("secrets", "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
