package io.paidan.server.platform.web;

import io.paidan.server.platform.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.springframework.util.unit.DataSize;

/** Ends with a refusal as soon as more comes than is taken, whatever length was announced. */
public final class LimitedStream extends FilterInputStream {

    private final DataSize longest;
    private final Supplier<ProblemException> refusal;
    private long read;

    public LimitedStream(InputStream in, DataSize longest, Supplier<ProblemException> refusal) {
        super(in);
        this.longest = longest;
        this.refusal = refusal;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = super.read(bytes, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        read += more;
        if (read > longest.toBytes()) {
            throw refusal.get();
        }
    }
}
