package io.paidan.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hash that makes a chain of links. */
final class LinkHash {

    static final int BYTES = 32;

    private LinkHash() {}

    /** Over the previous hash and every field with its length before it, so that no two links read the same. */
    static byte[] of(byte[] previous, long seq, List<String> fields) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seq));
            for (var field : fields) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                sha.update(bytes);
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("This Java has no SHA-256", impossible);
        }
    }
}
