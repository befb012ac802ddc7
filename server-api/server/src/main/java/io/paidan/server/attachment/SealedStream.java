package io.paidan.server.attachment;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts a stream of any length in pieces of 64 KB (AES-GCM), as the STREAM construction of Hoang, Reyhanitabar, Rogaway
 * and Vizár (2015) does: the nonce counts the pieces and marks the last one, so that none can be changed, moved, left out or
 * cut off unnoticed. The key must be used for one file only.
 */
final class SealedStream {

    static final int PIECE = 64 * 1024;
    static final int TAG = 16;
    private static final int NONCE = 12;

    private final SecretKey key;
    private final byte[] context;

    /** @param context what the file belongs to: under another name it does not open */
    SealedStream(SecretKey key, byte[] context) {
        this.key = key;
        this.context = context;
    }

    /** @return how many bytes went in; neither stream is closed */
    long seal(InputStream plain, OutputStream sealed) throws IOException {
        var total = 0L;
        var piece = plain.readNBytes(PIECE);
        for (var number = 0L; ; number++) {
            var next = piece.length < PIECE ? new byte[0] : plain.readNBytes(PIECE);
            var last = next.length == 0;
            sealed.write(run(Cipher.ENCRYPT_MODE, number, last, piece));
            total += piece.length;
            if (last) {
                return total;
            }
            piece = next;
        }
    }

    /**
     * Gives out a piece only when it is genuine.
     *
     * @throws IOException when the file was changed or cut off, or this is not its key
     */
    void open(InputStream sealed, OutputStream plain) throws IOException {
        var piece = sealed.readNBytes(PIECE + TAG);
        for (var number = 0L; ; number++) {
            if (piece.length < TAG) {
                throw new EOFException("the file ends in the middle of piece %d".formatted(number));
            }
            var next = piece.length < PIECE + TAG ? new byte[0] : sealed.readNBytes(PIECE + TAG);
            var last = next.length == 0;
            plain.write(run(Cipher.DECRYPT_MODE, number, last, piece));
            if (last) {
                return;
            }
            piece = next;
        }
    }

    private byte[] run(int mode, long number, boolean last, byte[] piece) throws IOException {
        try {
            var nonce = ByteBuffer.allocate(NONCE)
                    .putLong(number)
                    .put((byte) (last ? 1 : 0))
                    .array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(piece);
        } catch (AEADBadTagException changed) {
            throw new IOException("piece %d is not what was written".formatted(number), changed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("This Java has no AES-GCM", impossible);
        }
    }
}
