package io.paidan.server.platform;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Work of the server's own that consists of many pieces: one that fails is logged and waits for the next time, and holds up
 * none of those behind it. That the database is away is nothing of one piece's, and ends all.
 */
public final class EachByItself {

    private static final Logger LOG = LoggerFactory.getLogger(EachByItself.class);

    private final String what;

    /** @param what is done, as the log says it, such as "Closing a forgotten order" */
    public EachByItself(String what) {
        this.what = what;
    }

    /** @param name by which somebody finds the piece */
    public <P> void forEach(Collection<P> pieces, Function<P, ?> name, Consumer<P> work) {
        for (var piece : pieces) {
            run(name.apply(piece), () -> work.accept(piece));
        }
    }

    public void run(Object name, Runnable work) {
        count(name, () -> {
            work.run();
            return 1;
        });
    }

    /** @return what it did; 0 when it failed */
    public int count(Object name, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (CannotCreateTransactionException | DataAccessResourceFailureException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failure) {
            LOG.error("{} failed: {}", what, name, failure);
            return 0;
        }
    }
}
