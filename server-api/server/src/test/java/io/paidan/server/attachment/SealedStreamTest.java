package io.paidan.server.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedStreamTest {

    private static final int PIECE = SealedStream.PIECE;

    private final SealedStream stream = stream(1, "here");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 3 * PIECE + 17})
    void what_was_sealed_opens_whatever_its_length(int length) throws IOException {
        var plain = bytes(length);

        assertThat(open(stream, seal(plain))).isEqualTo(plain);
    }

    @Test
    void a_changed_byte_anywhere_is_found_before_its_piece_is_given_out() throws IOException {
        var sealed = seal(bytes(2 * PIECE));
        sealed[PIECE + 100] ^= 1;
        var out = new ByteArrayOutputStream();

        assertThatThrownBy(() -> stream.open(new ByteArrayInputStream(sealed), out))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("piece 1");
        assertThat(out.size()).isEqualTo(PIECE);
    }

    @Test
    void an_end_cut_off_at_a_piece_s_border_is_found() throws IOException {
        var sealed = seal(bytes(3 * PIECE));

        assertThatThrownBy(() -> open(stream, Arrays.copyOf(sealed, 2 * (PIECE + SealedStream.TAG))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(stream, new byte[0])).isInstanceOf(IOException.class);
    }

    @Test
    void pieces_that_changed_places_are_found() throws IOException {
        var sealed = seal(bytes(3 * PIECE));
        var length = PIECE + SealedStream.TAG;
        var swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, length, length);
        System.arraycopy(sealed, length, swapped, 0, length);

        assertThatThrownBy(() -> open(stream, swapped)).isInstanceOf(IOException.class);
    }

    @Test
    void under_another_key_or_another_name_it_does_not_open() throws IOException {
        var sealed = seal(bytes(10));

        assertThatThrownBy(() -> open(stream(2, "here"), sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(stream(1, "there"), sealed)).isInstanceOf(IOException.class);
    }

    private byte[] seal(byte[] plain) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(stream.seal(new ByteArrayInputStream(plain), out)).isEqualTo(plain.length);
        return out.toByteArray();
    }

    private static byte[] open(SealedStream with, byte[] sealed) throws IOException {
        var out = new ByteArrayOutputStream();
        with.open(new ByteArrayInputStream(sealed), out);
        return out.toByteArray();
    }

    private static SealedStream stream(int key, String context) {
        var bytes = new byte[32];
        bytes[0] = (byte) key;
        return new SealedStream(
                new SecretKeySpec(bytes, "AES"), context.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] bytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
