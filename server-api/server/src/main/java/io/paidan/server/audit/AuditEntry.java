package io.paidan.server.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;

/**
 * One link of a chain.
 *
 * @param at to the microsecond, as the database keeps it
 * @param previous the hash of the link before; zeros for the first
 */
@SuppressWarnings("ArrayRecordComponent") // compared by linksTo and isGenuine only
record AuditEntry(
        String region, long seq, Instant at, String actor, String action, String detail, byte[] previous, byte[] hash) {

    static final int HASH_BYTES = 32;

    /** The next link of a chain that ends in {@code previous}. */
    static AuditEntry next(
            String region, long seq, Instant at, String actor, String action, String detail, byte[] previous) {
        var open = new AuditEntry(region, seq, at, actor, action, detail, previous, new byte[0]);
        return new AuditEntry(region, seq, at, actor, action, detail, previous, open.computeHash());
    }

    boolean isGenuine() {
        return MessageDigest.isEqual(hash, computeHash());
    }

    boolean linksTo(byte[] hashBefore) {
        return Arrays.equals(previous, hashBefore);
    }

    /** Over the previous hash and every field with its length before it, so that no two entries read the same. */
    private byte[] computeHash() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(previous);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(0, seq));
            for (var field : new String[] {region, at.toString(), actor, action, detail}) {
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
