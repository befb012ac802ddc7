package io.paidan.server.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.platform.web.Saved;
import io.paidan.server.session.SignedInUser;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The records of one feature as a sheet.
 *
 * @param <D> a record as the feature keeps it
 */
public interface Sheet<D> {

    SheetKind kind();

    /** The first of them are the key by which rows are matched. */
    List<SheetColumn<D, ?>> columns();

    /** How many columns make the key. */
    default int keyColumns() {
        return 1;
    }

    /** The columns of the key. */
    default List<SheetColumn<D, ?>> key() {
        return columns().subList(0, keyColumns());
    }

    /** What tells rows apart that have no key, where it may be missing. */
    default List<SheetColumn<D, ?>> identity() {
        return columns();
    }

    /** Every record the user may see, one by one, within a transaction that only reads. */
    void write(SignedInUser user, Consumer<D> to);

    /**
     * The record that a row is about, if the user may see it.
     *
     * @param row whose key is there
     */
    Optional<D> find(SheetRow<D> row, SignedInUser user);

    /**
     * Saves a row in the transaction of the caller, by the service of the feature.
     *
     * @return the record as it is now; equal to the stored one when there was nothing to change, not new when it was
     *     there though not found by its key
     * @throws io.paidan.server.platform.ProblemException as when it is saved by hand
     */
    Saved<D> save(SheetRow<D> row, SignedInUser user);

    /** True when rows may name rows before them: the dry run then tries all of them together. */
    default boolean refersToItself() {
        return false;
    }
}
