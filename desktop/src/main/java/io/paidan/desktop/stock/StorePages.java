package io.paidan.desktop.stock;

import io.paidan.contract.stock.StoreDetails;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Labels;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.PlacePane;
import io.paidan.desktop.setup.RemoveButton;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.store.DispatchStore;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The page of stores: central ones, those of outlets and the vans of engineers. */
public final class StorePages {

    private static final String PATH = "/api/setup/stores";

    private StorePages() {}

    public static SetupPage stores(SetupContext setup, Maps maps, DispatchStore known) {
        var texts = setup.texts();
        var own = new OwnTerritories(setup.rights(), known);
        var owners = new StoreOwners(known, own, texts);
        var form = new StoreForm(texts, owners);
        List<Column<StoreDetails>> columns = List.of(
                Column.of("stock.store", 4, StoreDetails::name),
                Column.of("stock.kind", 2.4, store -> texts.of(store.kind())),
                Column.of("stock.whose", 3.6, store -> whose(store, owners)));
        var server = setup.api().resource(PATH, StoreDetails.class);
        var master = new StoreMaster(server, own);
        var model = new MasterViewModel<>(master, form, columns, setup);
        model.pickedProperty().subscribe(picked -> {
            if (picked == null) { // nor does a pin stay where a store was
                form.place().set(null);
            }
        });
        return new MasterPage<>("stock.stores", SetupGroup.SERVICE, PATH, model, setup)
                .saysOfOthers("stock.ofOthers")
                .withEditor(form.place(), () -> PlacePane.figures(form.place().valueProperty(), texts))
                .withChanges(() -> new RemoveButton<>(
                        "setup.remove",
                        "setup.removeSure",
                        model,
                        store -> store.id() + "?version=" + store.version(),
                        server,
                        setup))
                .withPane(() -> map(model, master, form, maps, setup));
    }

    private static String whose(StoreDetails store, StoreOwners owners) {
        var engineer = store.engineerId();
        return engineer == null ? owners.territory(store.territory()) : owners.engineerChoice(engineer);
    }

    private static Region map(
            MasterViewModel<StoreDetails, ?> model, StoreMaster master, StoreForm form, Maps maps, SetupContext setup) {
        var picked = model.pickedProperty();
        var map = new PlacePane(picked, form.place().valueProperty(), found -> {}, maps, setup);
        map.disableProperty().bind(picked.map(store -> !master.mayChange(store)).orElse(true));
        Labels.showWhen(map, form.stands());
        var moves = Labels.wrapped(setup.texts().bind("stock.vanMoves"), "pd-ink-3", "store-moves");
        Labels.showWhen(moves, form.stands().map(so -> !so));
        var whole = new StackPane(map, moves);
        whole.getStyleClass().add("pd-panel");
        return whole;
    }
}
