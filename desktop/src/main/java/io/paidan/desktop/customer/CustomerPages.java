package io.paidan.desktop.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.desktop.setup.AddField;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.PickedChips;
import io.paidan.desktop.setup.PlacePane;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.List;

/** The page of customers. */
public final class CustomerPages {

    public static final String CUSTOMERS = "customer.title";
    private static final String PATH = "/api/setup/customers";

    private CustomerPages() {}

    public static SetupPage customers(
            SetupContext setup, Maps maps, CatalogueNames names, CustomerEngineers engineers) {
        var form = new CustomerForm(names, engineers);
        List<Column<CustomerDetails>> columns = List.of(
                Column.of("customer.number", 2.8, CustomerDetails::number),
                Column.of("customer.name", 3, CustomerDetails::name),
                Column.of("customer.address", 4, CustomerDetails::address));
        var server = setup.api().resource(PATH, CustomerDetails.class);
        var model = new MasterViewModel<>(new CustomerMaster(server), form, columns, setup);
        return new MasterPage<>(CUSTOMERS, SetupGroup.SERVICE, PATH, model, setup)
                .withEditor(form.place(), () -> PlacePane.figures(form.place().valueProperty(), setup.texts()))
                .withEditor(
                        form.blocked(),
                        () -> new PickedChips<>(
                                "customer.blocked.prompt",
                                form.blocked().valueProperty(),
                                () -> form.refusable(engineers),
                                new AddField.Naming<>(
                                        engineers::name,
                                        engineers::code,
                                        id -> engineers.code(id) + " " + engineers.name(id)),
                                setup.texts()))
                .withActions(() -> new ErasureView(new ErasureViewModel(model, setup), setup.texts()))
                .withPane(() ->
                        new PlacePane(model.pickedProperty(), form.place().valueProperty(), form::take, maps, setup));
    }
}
