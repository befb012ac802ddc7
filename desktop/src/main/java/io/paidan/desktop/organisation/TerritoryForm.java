package io.paidan.desktop.organisation;

import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.SaveTerritory;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.organisation.TimeZones;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.FormField;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterForm;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A territory's fields. */
final class TerritoryForm extends MasterForm<TerritoryDetails, SaveTerritoryAs> {

    private static final int SIMILAR_ZONES = 3;

    private final Texts texts;
    private final Lookup<TerritoryDetails> all;
    private final FormField<String> id;
    private final FormField<String> name;
    private final FormField<@Nullable TerritoryKind> kind;
    private final FormField<@Nullable String> parent;
    private final FormField<String> zone;
    private final FormField<String> numberPrefix;
    private final FormField<Boolean> active;
    private final FormField<List<GeoPoint>> border;
    /** Of a new territory the zone that nobody typed; empty for one that is there. */
    private String proposed = "";

    /** @param all every territory, to choose from which one stands below */
    TerritoryForm(Texts texts, Lookup<TerritoryDetails> all) {
        this.texts = texts;
        this.all = all;
        name = halfLine("name", "organisation.name", 80, true);
        id = halfLine("id", "organisation.id", 32, true).fixed();
        id.checked(typed ->
                typed.matches("[a-z0-9-]{1,32}") ? Optional.empty() : Optional.of(texts.get("organisation.idForm")));
        kind = choice(
                        "kind",
                        "organisation.kind",
                        true,
                        () -> List.of(TerritoryKind.REGION, TerritoryKind.OUTLET, TerritoryKind.PARTNER),
                        (@Nullable TerritoryKind one) -> one == null ? "–" : texts.of(one))
                .fixed();
        parent = choice(
                        "parent",
                        "organisation.parent",
                        false,
                        () -> all.all().stream()
                                .filter(TerritoryDetails::active)
                                .map(TerritoryDetails::id)
                                .toList(),
                        (@Nullable String one) -> TerritoryTree.name(all.all(), one))
                .fixed();
        zone = halfLine("zone", "organisation.zone", 60, true);
        zone.checked(this::zoneProblem);
        parent.valueProperty().subscribe((before, above) -> takeZoneOf(above));
        numberPrefix = halfLine("numberPrefix", "organisation.numberPrefix", 4, false);
        active = flag("active", "organisation.active");
        border = own("border", "organisation.border", false, List.of());
    }

    FormField<List<GeoPoint>> border() {
        return border;
    }

    @Override
    protected void fill(TerritoryDetails territory) {
        proposed = "";
        id.set(territory.id());
        name.set(territory.name());
        kind.set(territory.kind());
        parent.set(territory.parent());
        zone.set(territory.zone().getId());
        numberPrefix.set(territory.numberPrefix());
        active.set(territory.active());
        border.set(territory.border());
        proposed = territory.version() == 0 ? territory.zone().getId() : "";
    }

    @Override
    protected SaveTerritoryAs command(TerritoryDetails original) {
        return new SaveTerritoryAs(
                id.get().strip(),
                new SaveTerritory(
                        original.version(),
                        parent.get(),
                        Objects.requireNonNull(kind.get()),
                        name.get().strip(),
                        ZoneId.of(zone.get().strip()),
                        numberPrefix.get().strip(),
                        border.get(),
                        active.get()));
    }

    /** What stands below another has its time, until somebody types one. */
    private void takeZoneOf(@Nullable String above) {
        if (proposed.isEmpty() || !zone.get().equals(proposed)) {
            return;
        }
        all.find(one -> one.id().equals(above)).ifPresent(one -> {
            proposed = one.zone().getId();
            zone.set(proposed);
        });
    }

    Optional<String> zoneProblem(String typed) {
        if (TimeZones.has(typed.strip())) {
            return Optional.empty();
        }
        var similar = TimeZones.listLike(typed, SIMILAR_ZONES);
        return Optional.of(
                similar.isEmpty()
                        ? texts.get("organisation.zoneUnknown")
                        : texts.get("organisation.zoneSimilar", texts.list(similar.stream())));
    }
}
