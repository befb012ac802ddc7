package io.paidan.desktop.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The page on which every master and the orders leave as files and come in again. */
public final class SheetPage implements SetupPage {

    public static final String KEY = "sheet.title";
    private static final String PATH = "/api/sheets/{kind}";

    private final SetupContext setup;
    private final SheetViewModel model;
    private @Nullable SheetView view;

    public SheetPage(SetupContext setup) {
        this.setup = setup;
        this.model = new SheetViewModel(setup.api().sheets(), setup);
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public SetupGroup group() {
        return SetupGroup.DATA;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Region view() {
        var known = view;
        if (known == null) {
            known = new SheetView(model, setup.texts());
            view = known;
        }
        return known;
    }

    @Override
    public void shown() {
        model.offer();
    }

    /** @param id the name of a {@link SheetKind} */
    @Override
    public void find(String id, @Nullable String field) {
        model.choose(SheetKind.valueOf(id));
    }

    /** The server goes on while the user is elsewhere. */
    @Override
    public void leave(Runnable then) {
        then.run();
    }

    /** Nothing is made here but by files. */
    @Override
    public void create() {}

    /** Nothing is saved but by the button that says how many rows. */
    @Override
    public void save() {}

    /** There is nothing to search. */
    @Override
    public void search() {}

    @Override
    public void close() {
        model.close();
    }
}
