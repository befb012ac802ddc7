package io.paidan.desktop.customer;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.place.Place;
import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer's fields: who he is, and where. */
final class CustomerForm extends MasterForm<CustomerDetails, SaveCustomer> {

    private final FormField<String> number = halfLine("number", "customer.number", 40, true);
    private final FormField<String> name = halfLine("name", "customer.name", TextLimits.NAME, true);
    private final FormField<String> phone = halfLine("phone", "customer.phone", 30, true);
    private final FormField<@Nullable String> tier;
    private final FormField<String> address;
    private final FormField<@Nullable GeoPoint> place;

    CustomerForm(CatalogueNames names) {
        tier = choice("tier", "customer.tier", names.choice(TermKind.TIER, false));
        heading("customer.where");
        address = line("address", "customer.address", TextLimits.ADDRESS);
        place = own("place", "customer.place", true, null);
    }

    FormField<@Nullable GeoPoint> place() {
        return place;
    }

    /** An address that was looked for is his, as it is written there. */
    void take(Place found) {
        address.set(found.label());
    }

    @Override
    protected void fill(CustomerDetails customer) {
        number.set(customer.number());
        name.set(customer.name());
        phone.set(customer.phone());
        tier.set(customer.tier());
        address.set(customer.address());
        place.set(customer.version() == 0 ? null : customer.place());
    }

    @Override
    protected SaveCustomer command(CustomerDetails original) {
        return new SaveCustomer(
                original.version(),
                number.get().strip(),
                name.get().strip(),
                phone.get().strip(),
                tier.get(),
                address.get().strip(),
                Objects.requireNonNull(place.get()));
    }
}
