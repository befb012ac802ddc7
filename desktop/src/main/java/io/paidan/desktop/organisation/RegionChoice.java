package io.paidan.desktop.organisation;

import java.util.Collection;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The region that list, map, timeline and counters are limited to, chosen in the top bar. */
public final class RegionChoice {

    private final ObjectProperty<@Nullable String> region = new SimpleObjectProperty<>();

    /** The id of the region looked at; null for all the user may see. */
    public ObjectProperty<@Nullable String> regionProperty() {
        return region;
    }

    /** True when things of this region are to be shown. */
    public boolean includes(String regionOfThing) {
        var chosen = region.get();
        return chosen == null || chosen.equals(regionOfThing);
    }

    /** The same for what stands in several regions. */
    public boolean includesAny(Collection<String> regionsOfThing) {
        return regionsOfThing.stream().anyMatch(this::includes);
    }
}
