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
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer's fields: who he is, and where. */
final class CustomerForm extends MasterForm<CustomerDetails, SaveCustomer> {

    private final FormField<String> number = halfLine("number", "customer.number", 40, true);
    private final FormField<String> name = halfLine("name", "customer.name", TextLimits.NAME, true);
    private final FormField<String> phone = halfLine("phone", "customer.phone", 30, true);
    private final FormField<@Nullable String> tier;
    private final FormField<@Nullable UUID> preferred;
    private final FormField<List<UUID>> blocked;
    private final FormField<String> address;
    private final FormField<@Nullable GeoPoint> place;
    private String region = "";

    CustomerForm(CatalogueNames names, CustomerEngineers engineers) {
        tier = choice("tier", "customer.tier", names.choice(TermKind.TIER, false));
        heading("customer.engineers");
        preferred = choice(
                "preferredEngineerId",
                "customer.preferred",
                false,
                () -> List.copyOf(engineers.list(region)),
                (@Nullable UUID id) -> id == null ? "" : engineers.called(id));
        blocked = own("blockedEngineerIds", "customer.blocked", false, List.<UUID>of());
        heading("customer.where");
        address = line("address", "customer.address", TextLimits.ADDRESS);
        place = own("place", "customer.place", true, null);
    }

    FormField<List<UUID>> blocked() {
        return blocked;
    }

    /** Whom he may refuse: not the one he asks for. */
    List<UUID> refusable(CustomerEngineers engineers) {
        return engineers.list(region).stream()
                .filter(id -> !id.equals(preferred.get()))
                .toList();
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
        region = customer.region();
        number.set(customer.number());
        name.set(customer.name());
        phone.set(customer.phone());
        tier.set(customer.tier());
        preferred.set(customer.preferredEngineerId());
        blocked.set(customer.blockedEngineerIds());
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
                preferred.get(),
                blocked.get(),
                address.get().strip(),
                Objects.requireNonNull(place.get()));
    }
}
