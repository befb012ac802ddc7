package io.paidan.server.platform.web;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.server.platform.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.util.unit.DataSize;

/** Ends with a refusal as soon as more comes than is taken, whatever length was announced. */
public final class LimitedStream extends FilterInputStream {

    private final String field;
    private final DataSize longest;
    private long read;

    /** @param field what the refusal calls that which is read */
    public LimitedStream(InputStream in, String field, DataSize longest) {
        super(in);
        this.field = field;
        this.longest = longest;
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
            throw tooLarge(field, longest);
        }
    }

    /** The refusal of one whose length is known beforehand. */
    public static ProblemException tooLarge(String field, DataSize longest) {
        return new ProblemException(ProblemCode.TOO_LARGE, field, "limit", longest.toMegabytes() + " MB");
    }
}
