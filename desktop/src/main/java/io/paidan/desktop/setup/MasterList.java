package io.paidan.desktop.setup;

import io.paidan.desktop.fx.FollowingList;
import io.paidan.desktop.platform.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The records of a master as the table shows them: those that have all the words looked for. */
public final class MasterList<R> {

    private final Master<R, ?> master;
    private final List<Column<R>> columns;
    private final List<R> all = new ArrayList<>();
    private final ObservableList<R> shown = FXCollections.observableArrayList();
    private final StringProperty search = new SimpleStringProperty("");
    private final BooleanProperty inactiveToo = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper someInactive = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private boolean changing;

    MasterList(Master<R, ?> master, List<Column<R>> columns) {
        this.master = master;
        this.columns = List.copyOf(columns);
        search.subscribe((before, after) -> filter());
        inactiveToo.subscribe((before, after) -> filter());
    }

    public List<Column<R>> columns() {
        return columns;
    }

    public ObservableList<R> shown() {
        return shown;
    }

    /** All the server has told of, those filtered away too. */
    public List<R> all() {
        return List.copyOf(all);
    }

    public StringProperty searchProperty() {
        return search;
    }

    /** Whether the deactivated ones are shown too. */
    public BooleanProperty inactiveTooProperty() {
        return inactiveToo;
    }

    /** False until the server has told of the records once. */
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /** False where nothing is deactivated, so that there is nothing more to show. */
    public ReadOnlyBooleanProperty someInactiveProperty() {
        return someInactive.getReadOnlyProperty();
    }

    public boolean isActive(R record) {
        return master.isActive(record);
    }

    /** False for a record that others set up, though some on the page are the user's. */
    boolean mayChange(R record) {
        return master.mayChange(record);
    }

    public Optional<R> find(String id) {
        return all.stream().filter(record -> master.id(record).equals(id)).findFirst();
    }

    boolean isSearchedByServer() {
        return master.mostListed() < Integer.MAX_VALUE;
    }

    /** True when the server may know of more records than it told. */
    public boolean isCut() {
        return all.size() >= master.mostListed();
    }

    /** True while rows come and go: what is selected then was not picked by a hand. */
    boolean isChanging() {
        return changing;
    }

    /** How often rows have come or gone. */
    ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    String id(R record) {
        return master.id(record);
    }

    void replace(List<R> records) {
        all.clear();
        all.addAll(records);
        loaded.set(true);
        filter();
    }

    /** One record as it is now; a new one stands last until the list is read again. */
    void put(R record) {
        var at = all.stream().map(master::id).toList().indexOf(master.id(record));
        if (at < 0) {
            all.add(record);
        } else {
            all.set(at, record);
        }
        filter();
    }

    private void filter() {
        someInactive.set(!all.stream().allMatch(master::isActive));
        var fitting = all.stream()
                .filter(record -> inactiveToo.get() || master.isActive(record))
                .filter(record -> isSearchedByServer() || Words.areIn(text(record), search.get()))
                .toList();
        changing = true;
        FollowingList.follow(shown, fitting, master::id);
        changing = false;
        changes.set(changes.get() + 1);
    }

    private String text(R record) {
        var text = new StringBuilder();
        columns.forEach(column -> text.append(column.text().apply(record)).append('\n'));
        return text.toString();
    }
}
