package io.paidan.desktop.organisation;

import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Lookup;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** Says at once that a border just drawn lies over another one's, which may be meant for a while and is not refused. */
final class OverlapWarning {

    private final Supplier<CompletableFuture<List<DataGap>>> gaps;
    private final Lookup<TerritoryDetails> all;
    private final Toasts toasts;
    private final Texts texts;
    private final Executor fx;

    /** @param gaps in the data, as the server knows them now */
    OverlapWarning(
            Supplier<CompletableFuture<List<DataGap>>> gaps,
            Lookup<TerritoryDetails> all,
            Toasts toasts,
            Texts texts,
            Executor fx) {
        this.gaps = gaps;
        this.all = all;
        this.toasts = toasts;
        this.texts = texts;
        this.fx = fx;
    }

    void look(TerritoryDetails saved) {
        var _ = gaps.get().thenAcceptAsync(found -> tell(saved, found), fx); // else data health tells it later
    }

    private void tell(TerritoryDetails saved, List<DataGap> found) {
        found.stream()
                .filter(gap -> gap.kind() == DataGapKind.TERRITORIES_OVERLAP)
                .filter(gap -> saved.id().equals(gap.id()) || saved.id().equals(gap.territory()))
                .map(gap -> saved.id().equals(gap.id()) ? gap.territory() : gap.id())
                .forEach(other -> toasts.refuse(
                        texts.get("organisation.overlap", saved.name(), TerritoryTree.name(all.all(), other))));
    }
}
