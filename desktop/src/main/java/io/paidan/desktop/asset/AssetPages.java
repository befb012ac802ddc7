package io.paidan.desktop.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.desktop.customer.CustomerEngineers;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.RemoveButton;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;

/** The page of assets: what customers have that is serviced. */
public final class AssetPages {

    private static final String PATH = "/api/setup/assets";

    private AssetPages() {}

    public static SetupPage assets(SetupContext setup, CatalogueNames names, CustomerEngineers engineers) {
        var form = new AssetForm(names, engineers);
        List<Column<AssetDetails>> columns = List.of(
                Column.of("asset.number", 2.4, AssetDetails::number),
                Column.of("asset.model", 4, AssetDetails::model),
                Column.of("asset.customer", 3.2, AssetDetails::customerName));
        var server = setup.api().resource(PATH, AssetDetails.class);
        var model = new MasterViewModel<>(new AssetMaster(server), form, columns, setup);
        return new MasterPage<>("asset.title", SetupGroup.SERVICE, PATH, model, setup)
                .withEditor(form.owner(), () -> new OwnerField(form.owner().valueProperty(), setup))
                .withChanges(() -> new RemoveButton<>(
                        "setup.remove",
                        "setup.removeSure",
                        model,
                        asset -> asset.id() + "?version=" + asset.version(),
                        server,
                        setup));
    }
}
