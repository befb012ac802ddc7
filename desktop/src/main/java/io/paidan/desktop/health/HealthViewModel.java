package io.paidan.desktop.health;

import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.workorder.CatalogueNames;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** The gaps by their kind, and the way to where each is mended. */
final class HealthViewModel {

    /** Gaps of one kind, of which there is at least one. */
    record Group(DataGapKind kind, List<DataGap> gaps) {}

    private final Resource<DataGap> server;
    private final Supplier<SetupViewModel> whole;
    private final CatalogueNames names;
    private final SetupContext setup;
    private final ReadOnlyObjectWrapper<List<Group>> groups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");

    HealthViewModel(
            Resource<DataGap> server, Supplier<SetupViewModel> whole, CatalogueNames names, SetupContext setup) {
        this.server = server;
        this.whole = whole;
        this.names = names;
        this.setup = setup;
        setup.texts().localeProperty().subscribe((before, after) -> rename());
    }

    /** The most pressing first. */
    ReadOnlyObjectProperty<List<Group>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /** How it stands as a whole; empty until the server has said. */
    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    void load() {
        var _ = server.list().whenCompleteAsync(this::show, setup.fx());
    }

    /** What there is to say of a gap besides its kind and its name; empty when nothing is. */
    String details(DataGap gap) {
        var territory = gap.territory();
        var skill = gap.skill();
        var expiresOn = gap.expiresOn();
        return Stream.of(
                        territory == null || gap.id().equals(territory) ? null : names.territory(territory),
                        skill == null ? null : names.skill(skill),
                        expiresOn == null ? null : setup.texts().get("health.until", expiresOn.toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** False when somebody else has to do it: what is on the page is not this user's to change. */
    boolean mayMend(DataGap gap) {
        return whole.get().mayChange(Remedy.of(gap).pageKey());
    }

    void mend(DataGap gap) {
        var remedy = Remedy.of(gap);
        var id = remedy.id();
        if (id == null) {
            whole.get().create(remedy.pageKey());
        } else {
            whole.get().find(remedy.pageKey(), id, remedy.field());
        }
    }

    /** Some names come from the server in one language. */
    private void rename() {
        if (!message.get().isEmpty()) {
            load();
        }
    }

    private void show(@Nullable List<DataGap> found, @Nullable Throwable failure) {
        if (found != null) {
            groups.set(Arrays.stream(DataGapKind.values())
                    .map(kind -> new Group(
                            kind,
                            found.stream().filter(gap -> gap.kind() == kind).toList()))
                    .filter(group -> !group.gaps().isEmpty())
                    .toList());
            message.set(setup.texts().get(found.isEmpty() ? "health.nothing" : "health.count", found.size()));
        } else if (failure != null) {
            message.set(setup.failures().sentence(failure));
        }
    }
}
