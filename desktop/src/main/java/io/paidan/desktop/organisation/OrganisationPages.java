package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.desktop.setup.CheckList;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.Property;

/** The page of territories, outlets and partners. */
public final class OrganisationPages {

    public static final String TERRITORIES = "organisation.territories";
    private static final String PATH = "/api/setup/territories";

    private static final String GAPS = "/api/setup/health";

    private OrganisationPages() {}

    public static SetupPage territories(SetupContext setup, Maps maps) {
        var texts = setup.texts();
        var all = lookup(setup);
        var tree = new TerritoryTree();
        var form = new TerritoryForm(texts, all);
        List<Column<TerritoryDetails>> columns = List.of(
                Column.<TerritoryDetails>of("organisation.name", 4, TerritoryDetails::name)
                        .indented(tree::depth),
                Column.of("organisation.kind", 2, territory -> texts.of(territory.kind())),
                Column.<TerritoryDetails>of(
                                "organisation.border",
                                2,
                                territory -> texts.get(
                                        territory.border().isEmpty() ? "organisation.noBorder" : "organisation.corners",
                                        territory.border().size()))
                        .toned(territory -> territory.border().isEmpty() ? "pd-ink-3" : ""));
        var server = setup.api().resource(PATH, TerritoryDetails.class);
        var gaps = setup.api().resource(GAPS, DataGap.class);
        var overlaps = new OverlapWarning(gaps::list, all, setup.toasts(), texts, setup.fx());
        var model = new MasterViewModel<>(
                new TerritoryMaster(server, tree, () -> zoneOfTheFirst(all), overlaps::look), form, columns, setup);
        var border = new BorderViewModel(form.border(), model.pickedProperty(), all, maps.book(), texts, setup.fx());
        return new MasterPage<>(TERRITORIES, SetupGroup.ORGANISATION, PATH, model, setup)
                .withLookups(all)
                .withEditor(form.border(), () -> new BorderSummary(border, texts))
                .withPane(() -> {
                    var map = new BorderMap(border, maps.tiles(), setup.fx());
                    maps.dress(map, setup.fx());
                    return new BorderView(border, map, texts);
                });
    }

    /** That of the head office or whatever the user sees highest, wherever his workstation stands. */
    private static ZoneId zoneOfTheFirst(Lookup<TerritoryDetails> all) {
        return all.all().stream().findFirst().map(TerritoryDetails::zone).orElseGet(ZoneId::systemDefault);
    }

    /** Territories for other forms to choose from, in the order of their tree. */
    public static Lookup<TerritoryDetails> lookup(SetupContext setup) {
        var server = setup.api().resource(PATH, TerritoryDetails.class);
        return new Lookup<>(() -> server.list().thenApply(new TerritoryTree()::order), setup.fx());
    }

    /** Several of the territories of a {@link #lookup}, as they stand below one another. */
    public static CheckList<TerritoryDetails> checkList(
            Lookup<TerritoryDetails> territories, Property<List<String>> chosen) {
        var tree = new TerritoryTree();
        return new CheckList<>(
                territories,
                TerritoryDetails::id,
                TerritoryDetails::name,
                one -> {
                    tree.order(territories.all());
                    return tree.depth(one);
                },
                chosen);
    }
}
