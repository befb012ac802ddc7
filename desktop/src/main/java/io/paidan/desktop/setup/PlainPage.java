package io.paidan.desktop.setup;

import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A page around a view of its own: it holds no record that could be made, saved or left with changes. */
public abstract class PlainPage<V extends Region> implements SetupPage {

    private final String key;
    private final SetupGroup group;
    private final String path;
    private @Nullable V view;

    /** The arguments as in {@link SetupPage}. */
    protected PlainPage(String key, SetupGroup group, String path) {
        this.key = key;
        this.group = group;
        this.path = path;
    }

    /** Makes the view, once. */
    protected abstract V build();

    /** Empty until the page was first shown. */
    protected final Optional<V> built() {
        return Optional.ofNullable(view);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final SetupGroup group() {
        return group;
    }

    @Override
    public final String path() {
        return path;
    }

    @Override
    public final Region view() {
        var known = view;
        if (known == null) {
            known = build();
            view = known;
        }
        return known;
    }

    /** One that shows everything at once has nothing to open. */
    @Override
    public void find(String id, @Nullable String field) {
        shown();
    }

    @Override
    public final void leave(Runnable then) {
        then.run();
    }

    @Override
    public final void create() {}

    @Override
    public final void save() {}

    @Override
    public void search() {}

    @Override
    public void close() {}
}
