package io.paidan.desktop.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.Territory;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.setup.Rights;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnTerritoriesTest {

    private final OwnTerritories headOffice = of(List.of());
    private final OwnTerritories region = of(List.of("oberland"));
    private final OwnTerritories outlet = of(List.of("oberland-nord"));

    @Test
    void head_office_changes_what_holds_anywhere() {
        assertThat(headOffice.mayChange(List.of())).isTrue();
        assertThat(headOffice.mayChange(List.of("unterland-west"))).isTrue();
        assertThat(headOffice.list()).hasSize(5);
    }

    @Test
    void a_region_changes_what_holds_in_it_and_its_outlets_alone() {
        assertThat(region.mayChange(List.of("oberland"))).isTrue();
        assertThat(region.mayChange(List.of("oberland-nord", "oberland-sued"))).isTrue();
        assertThat(region.mayChange(List.of("oberland", "unterland"))).isFalse();
        assertThat(region.mayChange(List.of())).isFalse();
        assertThat(region.list())
                .extracting(Territory::id)
                .containsExactlyInAnyOrder("oberland", "oberland-nord", "oberland-sued");
    }

    @Test
    void an_outlet_does_not_change_what_holds_in_its_region() {
        assertThat(outlet.mayChange(List.of("oberland-nord"))).isTrue();
        assertThat(outlet.mayChange(List.of("oberland"))).isFalse();
        assertThat(outlet.list()).extracting(Territory::id).containsExactly("oberland-nord");
    }

    private static OwnTerritories of(List<String> limitedTo) {
        var rights = new Rights(Set.of(), limitedTo);
        return new OwnTerritories(() -> rights, BoardFixture.store());
    }
}
