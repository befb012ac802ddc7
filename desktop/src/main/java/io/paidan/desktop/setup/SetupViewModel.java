package io.paidan.desktop.setup;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Which pages there are for this user, which one is in front, and the way from one to another. */
public final class SetupViewModel {

    private final List<SetupPage> all;
    private final ReadOnlyObjectWrapper<List<SetupPage>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SetupPage> current = new ReadOnlyObjectWrapper<>();
    private final BooleanProperty open = new SimpleBooleanProperty();
    private Rights rights = Rights.NONE;

    /** @param all every page there is, in the order of the screen */
    public SetupViewModel(List<SetupPage> all) {
        this.all = List.copyOf(all);
    }

    /** Shows those pages whose path the user may read. */
    public void allow(Rights granted) {
        rights = granted;
        pages.set(all.stream().filter(page -> granted.mayRead(page.path())).toList());
    }

    public ReadOnlyObjectProperty<List<SetupPage>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** True when there is anything to set up for this user. */
    public ObservableValue<Boolean> offeredProperty() {
        return pages.map(list -> !list.isEmpty());
    }

    /** Null until setup is opened for the first time. */
    public ReadOnlyObjectProperty<@Nullable SetupPage> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open;
    }

    /** Opens setup where it was left. */
    public void open() {
        if (pages.get().isEmpty()) {
            return;
        }
        open.set(true);
        var last = current.get();
        bringUp(last == null ? pages.get().getFirst() : last);
    }

    /** Goes back to the dispatch page, unless something has to be decided first. */
    public void close() {
        leave(() -> open.set(false));
    }

    /** One step back: out of the question that is open, or out of setup. */
    public void back() {
        var page = current.get();
        if (page == null || !page.stay()) {
            close();
        }
    }

    public void go(SetupPage page) {
        if (!page.equals(current.get())) {
            leave(() -> bringUp(page));
        }
    }

    /** The same by its key; stays where it is when the user has no such page. */
    public void go(String pageKey) {
        page(pageKey).ifPresent(this::go);
    }

    /** Steps through the pages, round at the ends. */
    public void step(int by) {
        var list = pages.get();
        var at = list.indexOf(current.get());
        if (at >= 0) {
            go(list.get(Math.floorMod(at + by, list.size())));
        }
    }

    /** True when the user may change something on the page, or make something there. */
    public boolean mayChange(String pageKey) {
        return page(pageKey).filter(page -> rights.mayChange(page.path())).isPresent();
    }

    /** Opens a thing on another page, such as one that has to be mended. */
    public void find(String pageKey, String id, @Nullable String field) {
        page(pageKey)
                .ifPresent(page -> leave(() -> {
                    bringUp(page);
                    page.find(id, field);
                }));
    }

    /** Begins a new thing on another page. */
    public void create(String pageKey) {
        page(pageKey)
                .ifPresent(page -> leave(() -> {
                    bringUp(page);
                    page.create();
                }));
    }

    private Optional<SetupPage> page(String key) {
        return pages.get().stream().filter(page -> page.key().equals(key)).findFirst();
    }

    /** Runs the task when nothing unsaved stands in its way. */
    public void leave(Runnable then) {
        var page = current.get();
        if (page == null || !open.get()) {
            then.run();
        } else {
            page.leave(then);
        }
    }

    private void bringUp(SetupPage page) {
        current.set(page);
        page.shown();
    }
}
