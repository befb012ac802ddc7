package io.paidan.desktop.app;

import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.channel.ChannelPages;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.fx.Subscriptions;
import io.paidan.desktop.geo.TileSource;
import io.paidan.desktop.notice.ToastPane;
import io.paidan.desktop.place.AddressBook;
import io.paidan.desktop.platform.Shortcuts;
import io.paidan.desktop.setup.Maps;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.setup.SetupView;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.sheet.SheetPage;
import io.paidan.desktop.shell.UserMenu;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;

/** Setup as a whole: its pages, and when they are offered. */
final class SetupParts implements AutoCloseable {

    private final AppContext context;
    private final List<SetupPage> pages;
    private final SetupViewModel model;
    private final Subscriptions closing = new Subscriptions();
    private Rights rights = Rights.NONE;

    SetupParts(AppContext context, TileSource tiles) {
        this.context = context;
        this.pages = SetupPages.of(
                new SetupContext(
                        context.api(),
                        () -> rights,
                        context.texts(),
                        context.failures(),
                        context.toasts(),
                        context.background(),
                        context.fx()),
                new Maps(tiles, context.look(), context.regionPack().thenApply(AddressBook::of)),
                context,
                this::model);
        this.model = new SetupViewModel(pages);
        pages.forEach(this::leadToSheet);
        closing.add(context.connection().stateProperty().subscribe(state -> {
            if (state.isLive() && rights.equals(Rights.NONE)) {
                learnRights();
            }
        }));
        pages.forEach(page -> closing.add(page::close));
    }

    SetupViewModel model() {
        return model;
    }

    SetupView view(OwnSettings own, Runnable signOut) {
        var toasts = new ToastPane(context.toasts(), context.texts(), SetupView.TOASTS);
        var user = new UserMenu(
                context.user(), context.texts(), context.look(), own.acts(model, () -> model.leave(signOut)));
        var view = new SetupView(model, context.texts(), user, toasts);
        closing.add(toasts::close).add(view::close);
        return view;
    }

    /** The keys while setup is open. */
    Shortcuts shortcuts() {
        return new Shortcuts()
                .ctrl(KeyCode.N, () -> onPage(SetupPage::create))
                .ctrl(KeyCode.S, () -> onPage(SetupPage::save))
                .ctrl(KeyCode.F, () -> onPage(SetupPage::search))
                .ctrl(KeyCode.PAGE_DOWN, () -> model.step(1))
                .ctrl(KeyCode.PAGE_UP, () -> model.step(-1))
                .ctrl(KeyCode.EQUALS, () -> context.look().resize(1))
                .ctrl(KeyCode.MINUS, () -> context.look().resize(-1))
                .function(KeyCode.ESCAPE, model::back);
    }

    /** Masters that there is a sheet of have a button that opens it. */
    private void leadToSheet(SetupPage page) {
        Arrays.stream(SheetKind.values())
                .filter(kind -> kind.toExport().path().equals(page.path()))
                .findFirst()
                .ifPresent(kind -> {
                    if (page instanceof MasterPage<?, ?> master) {
                        master.withSheet(() -> openSheet(kind));
                    }
                });
    }

    /** True when setup has this kind of records as a file for the user. */
    ObservableValue<Boolean> offersSheet(SheetKind kind) {
        return model.pagesProperty()
                .map(pages -> rights.granted().contains(kind.toExport())
                        && pages.stream().anyMatch(page -> page.key().equals(SheetPage.KEY)));
    }

    /** Opens setup where this kind of records leaves as a file and comes in again. */
    void openSheet(SheetKind kind) {
        model.open();
        model.find(SheetPage.KEY, kind.name(), null);
    }

    /** Opens setup where the notices stand that did not go out. */
    void openUndelivered() {
        model.open();
        model.go(ChannelPages.UNDELIVERED);
    }

    private void onPage(Consumer<SetupPage> act) {
        var page = model.currentProperty().get();
        if (page != null) {
            act.accept(page);
        }
    }

    private void learnRights() {
        var _ = context.api()
                .rights()
                .whenCompleteAsync(
                        (granted, failure) -> {
                            if (granted != null) {
                                rights = Rights.of(granted, context.user());
                                model.allow(rights);
                            } else if (failure != null) {
                                context.toasts().refuse(context.failures().sentence(FailureTexts.cause(failure)));
                            }
                        },
                        context.fx());
    }

    @Override
    public void close() {
        closing.close();
    }
}
