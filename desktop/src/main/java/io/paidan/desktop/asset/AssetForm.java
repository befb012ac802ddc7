package io.paidan.desktop.asset;

import io.paidan.contract.asset.AssetDetails;
import io.paidan.contract.asset.SaveAsset;
import io.paidan.contract.platform.TextLimits;
import io.paidan.contract.term.TermKind;
import io.paidan.desktop.customer.CustomerEngineers;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.MasterForm;
import io.paidan.desktop.workorder.CatalogueNames;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An asset's fields: what it is, whose, and how long it is under warranty. */
final class AssetForm extends MasterForm<AssetDetails, SaveAsset> {

    private final FormField<String> number = halfLine("number", "asset.number", 40, true);
    private final FormField<@Nullable String> category;
    private final FormField<String> model = halfLine("model", "asset.model", TextLimits.NAME, true);
    private final FormField<String> serial = halfLine("serial", "asset.serial", TextLimits.NAME, false);
    private final FormField<@Nullable LocalDate> installedOn;
    private final FormField<@Nullable LocalDate> warrantyUntil;
    private final FormField<@Nullable AssetOwner> owner;
    private final FormField<@Nullable UUID> engineer;

    AssetForm(CatalogueNames names, CustomerEngineers engineers) {
        category = choice("category", "asset.category", names.choice(TermKind.CATEGORY, true));
        installedOn = day("installedOn", "asset.installedOn", false);
        warrantyUntil = day("warrantyUntil", "asset.warrantyUntil", false);
        heading("asset.whose");
        owner = own("customerId", "asset.customer", true, null);
        engineer = choice(
                "engineerId",
                "asset.engineer",
                false,
                () -> List.copyOf(engineers.list(region())),
                (@Nullable UUID id) -> id == null ? "" : engineers.called(id));
    }

    FormField<@Nullable AssetOwner> owner() {
        return owner;
    }

    /** Empty while nobody has said whose it is. */
    private String region() {
        var of = owner.get();
        return of == null ? "" : of.region();
    }

    @Override
    protected void fill(AssetDetails asset) {
        number.set(asset.number());
        category.set(asset.version() == 0 ? null : asset.category());
        model.set(asset.model());
        serial.set(Objects.requireNonNullElse(asset.serial(), ""));
        installedOn.set(asset.installedOn());
        warrantyUntil.set(asset.warrantyUntil());
        owner.set(asset.version() == 0 ? null : AssetOwner.of(asset));
        engineer.set(asset.engineerId());
    }

    @Override
    protected SaveAsset command(AssetDetails original) {
        return new SaveAsset(
                original.version(),
                number.get().strip(),
                Objects.requireNonNull(owner.get()).id(),
                Objects.requireNonNull(category.get()),
                model.get().strip(),
                textOrNull(serial),
                installedOn.get(),
                warrantyUntil.get(),
                engineer.get());
    }
}
