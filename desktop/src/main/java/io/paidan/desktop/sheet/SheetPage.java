package io.paidan.desktop.sheet;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.platform.SaveDialog;
import io.paidan.desktop.setup.PlainPage;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import org.jspecify.annotations.Nullable;

/**
 * The page on which every master and the orders leave as files and come in again. The server goes on while the user is
 * elsewhere.
 */
public final class SheetPage extends PlainPage<SheetView> {

    public static final String KEY = "sheet.title";
    private static final String PATH = "/api/sheets/{kind}";

    private final SetupContext setup;
    private final SaveDialog saveDialog;
    private final SheetViewModel model;

    public SheetPage(SetupContext setup, SaveDialog saveDialog) {
        super(KEY, SetupGroup.DATA, PATH);
        this.setup = setup;
        this.saveDialog = saveDialog;
        this.model = new SheetViewModel(setup.api().sheets(), setup);
    }

    @Override
    protected SheetView build() {
        return new SheetView(model, setup.texts(), saveDialog);
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

    @Override
    public void close() {
        model.close();
    }
}
