package io.paidan.desktop.session;

import io.paidan.contract.engineer.EngineerSummary;
import io.paidan.contract.organisation.TerritoryDetails;
import io.paidan.contract.organisation.TerritoryKind;
import io.paidan.contract.session.UserDetails;
import io.paidan.desktop.organisation.OrganisationPages;
import io.paidan.desktop.platform.Clockface;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Column;
import io.paidan.desktop.setup.Lookup;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** The pages about who may sign in. */
public final class SessionPages {

    public static final String USERS = "session.users";
    private static final String USERS_PATH = "/api/setup/users";

    private SessionPages() {}

    /** @param toContact goes to where a user is told */
    public static SetupPage users(
            SetupContext setup, Clockface clockface, InstantSource clock, Consumer<UserDetails> toContact) {
        var texts = setup.texts();
        var engineers = new Lookup<>(
                () -> setup.api()
                        .resource("/api/engineers", EngineerSummary.class)
                        .list()
                        .thenApply(SessionPages::atHome),
                setup.fx());
        var territories = OrganisationPages.lookup(setup);
        var form = new UserForm(texts, engineers);
        List<Column<UserDetails>> columns = List.of(
                Column.of("session.displayName", 2.3, UserDetails::displayName),
                Column.of("session.username", 2.2, UserDetails::username),
                Column.of("session.role", 2.9, user -> texts.of(user.role())),
                Column.of("session.sees", 2.4, user -> scope(user, territories, texts)),
                Column.<UserDetails>of("session.state", 3.5, user -> state(user, setup, clockface, clock))
                        .toned(user -> user.lockedUntil() == null ? "pd-ink-2" : "pd-red"));
        var model = new MasterViewModel<>(
                new UserMaster(setup.api().resource(USERS_PATH, UserDetails.class)), form, columns, setup);
        var sessions = new UserSessions(model.pickedProperty(), setup.api().sessions(), setup);
        return new MasterPage<>(USERS, SetupGroup.ORGANISATION, USERS_PATH, model, setup)
                .withLookups(engineers, territories)
                .withEditor(
                        form.territories(),
                        () -> OrganisationPages.checkList(
                                territories, form.territories().valueProperty()))
                .withActions(() -> new UserActs(model, toContact, new UserSessionsView(sessions, texts), texts));
    }

    /** Who is lent to a region that one sees too is there twice. */
    private static List<EngineerSummary> atHome(List<EngineerSummary> engineers) {
        return engineers.stream().filter(engineer -> !engineer.isGuest()).toList();
    }

    /** Such as {@code Whole company}, the name of his territory, or how many there are. */
    private static String scope(UserDetails user, Lookup<TerritoryDetails> territories, Texts texts) {
        var given = territories.all().stream()
                .filter(territory -> user.territories().contains(territory.id()))
                .toList();
        if (given.stream().anyMatch(territory -> territory.kind() == TerritoryKind.HEAD_OFFICE)) {
            return texts.get("session.wholeCompany");
        }
        return given.size() == 1
                ? given.getFirst().name()
                : texts.get("session.someTerritories", user.territories().size());
    }

    private static String state(UserDetails user, SetupContext setup, Clockface clockface, InstantSource clock) {
        var now = clock.instant();
        var lockedUntil = user.lockedUntil();
        var lastSignIn = user.lastSignInAt();
        if (lockedUntil != null) {
            return setup.texts().get("session.lockedUntil", clockface.timeOrDay(lockedUntil, now));
        }
        if (lastSignIn == null) {
            return setup.texts().get("session.neverSignedIn");
        }
        return setup.texts().get("session.lastSignIn", clockface.timeOrDay(lastSignIn, now));
    }
}
