package io.paidan.desktop.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.desktop.notice.Toast;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Lookup;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverlapWarningTest {

    private final Toasts toasts = new Toasts();
    private final Lookup<TerritoryDetails> all =
            new Lookup<>(() -> CompletableFuture.completedFuture(List.of()), Runnable::run);
    private final OverlapWarning warning = new OverlapWarning(
            () -> CompletableFuture.completedFuture(List.of(
                    gap(DataGapKind.TERRITORIES_OVERLAP, "north", "west"),
                    gap(DataGapKind.TERRITORY_WITHOUT_BORDER, "south", null))),
            all,
            toasts,
            new Texts(Texts.ENGLISH),
            Runnable::run);

    @BeforeEach
    void three_outlets() {
        all.all().setAll(outlet("north"), outlet("south"), outlet("west"));
    }

    @Test
    void a_border_over_another_ones_is_told_with_both_names_whichever_was_drawn() {
        warning.look(outlet("north"));
        warning.look(outlet("west"));

        assertThat(toasts.shown())
                .extracting(Toast::text)
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("“Outlet north” lies partly over “Outlet west”"),
                        two -> assertThat(two).startsWith("“Outlet west” lies partly over “Outlet north”"));
    }

    @Test
    void of_a_border_that_lies_alone_nothing_is_said() {
        warning.look(outlet("south"));

        assertThat(toasts.shown()).isEmpty();
    }

    private static DataGap gap(DataGapKind kind, String id, @Nullable String with) {
        return new DataGap(kind, id, id, with, null, null);
    }

    private static TerritoryDetails outlet(String id) {
        return new TerritoryDetails(
                id,
                "region",
                null,
                TerritoryKind.OUTLET,
                "Outlet " + id,
                ZoneId.of("Europe/Vaduz"),
                "",
                List.of(),
                true,
                1,
                "",
                Instant.EPOCH);
    }
}
