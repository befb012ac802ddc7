package io.paidan.desktop.app;

import io.paidan.contract.session.Session;
import io.paidan.contract.session.UserSummary;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.ConnectionState;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.platform.Settings;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.platform.Theme;
import io.paidan.desktop.shell.PasswordView;
import io.paidan.desktop.shell.PasswordViewModel;
import io.paidan.desktop.shell.SignInView;
import io.paidan.desktop.shell.SignInViewModel;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The window: the sign-in screen, and below it the console of whoever is signed in. */
public final class MainWindow implements AutoCloseable {

    /** In it everything on screen has room at the usual font size. */
    private static final double LEAST_WIDTH = 1120;

    private static final double LEAST_HEIGHT = 640;
    private static final Duration TO_SIGN_OUT = Duration.ofSeconds(1);

    private final Stage stage;
    private final Workplace workplace;
    private final Theme theme;
    private final StackPane root = new StackPane();
    private final SignInViewModel signIn;
    private final SignInView signInView;
    private @Nullable Console console;

    public MainWindow(Stage stage, Workplace workplace, Theme theme, ConsoleOptions options) {
        this.stage = stage;
        this.workplace = workplace;
        this.theme = theme;
        var failures = new FailureTexts(workplace.texts());
        this.signIn = new SignInViewModel(workplace.texts(), failures, workplace.fx(), this::clientFor, this::enter);
        this.signInView = new SignInView(signIn, workplace.texts());
        signIn.serverProperty().set(options.server());
        signIn.usernameProperty().set(options.user() == null ? lastUser() : options.user());
        signIn.passwordProperty().set(options.password() == null ? "" : options.password());
        root.getChildren().add(signInView);
    }

    public void show() {
        var settings = workplace.settings();
        var scene = new Scene(root, settings.number("window.width", 1600), settings.number("window.height", 1000));
        theme.dress(scene);
        stage.titleProperty().bind(workplace.texts().bind("app.title"));
        stage.setScene(scene);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        remember(settings, scene);
        stage.show();
        signInView.startTyping();
        if (!signIn.passwordProperty().get().isEmpty()) {
            signIn.signIn();
        }
    }

    /** The open console; empty while nobody is signed in. */
    public Optional<Console> console() {
        return Optional.ofNullable(console);
    }

    private static void remember(Settings settings, Scene scene) {
        scene.widthProperty().subscribe(width -> settings.put("window.width", width.toString()));
        scene.heightProperty().subscribe(height -> settings.put("window.height", height.toString()));
    }

    private String lastUser() {
        return workplace.settings().find("user").orElse("");
    }

    /** The client of the open console when it is the same server, so that its stream goes on with the new session. */
    private ApiClient clientFor(URI server) {
        if (console != null && console.context().api().server().equals(server)) {
            return console.context().api();
        }
        return new ApiClient(
                server,
                new ServerClock(InstantSource.system()),
                workplace.texts().localeProperty()::get);
    }

    /** Lets in who has a password of his own; who was given one chooses another first. */
    private void enter(ApiClient api, Session session) {
        var chosen = signIn.takeChosenLanguage().orElse(null);
        if (chosen == null) {
            speakLanguageOf(session.user());
        } else {
            var _ = api.changeLanguage(chosen.toLanguageTag()); // his notices speak it too; else he chooses it again
        }
        if (!session.mustChangePassword()) {
            letIn(api, session);
            return;
        }
        var model = new PasswordViewModel(
                workplace.texts(),
                new FailureTexts(workplace.texts()),
                workplace.fx(),
                api::changePassword,
                () -> letIn(api, session));
        var asking = new PasswordView(model, workplace.texts(), "shell.firstPassword", this::signOut);
        showOnly(List.of(signInView, asking));
        asking.startTyping();
    }

    /** Who has chosen none reads what was read here last. */
    private void speakLanguageOf(UserSummary user) {
        var language = user.language();
        if (language != null) {
            workplace.texts().localeProperty().set(Texts.supported(Locale.forLanguageTag(language)));
        }
    }

    private void letIn(ApiClient api, Session session) {
        workplace.settings().put("user", session.user().username());
        var open = console;
        if (open != null && open.context().isOf(api, session.user())) {
            open.context().connection().signedIn();
            showOnly(List.of(open.view()));
        } else {
            closeConsole(api);
            showOnly(List.of(open(new AppContext(workplace, api, session.user()))));
            console().ifPresent(Console::startWorking);
        }
    }

    private Node open(AppContext context) {
        var opened = new Console(context, this::signOut);
        console = opened;
        context.connection().stateProperty().subscribe(this::follow);
        context.open();
        return opened.view();
    }

    private void follow(ConnectionState state) {
        if (state.phase() == ConnectionState.Phase.SIGNED_OUT && console != null) {
            signIn.reasonProperty().bind(workplace.texts().bind("shell.expired"));
            showOnly(List.of(console.view(), signInView));
            signInView.startTyping();
        }
    }

    private void signOut() {
        if (console != null) {
            var api = console.context().api();
            var _ = api.signOut().whenComplete((nothing, failure) -> api.close());
            console.close();
            console = null;
        }
        signIn.reasonProperty().unbind();
        signIn.reasonProperty().set("");
        showOnly(List.of(signInView));
        signInView.startTyping();
    }

    private void showOnly(List<Node> nodes) {
        signInView.standOver(nodes.size() > 1);
        root.getChildren().setAll(nodes);
    }

    /** @param next the client to go on with, which may be that of the console */
    private void closeConsole(@Nullable ApiClient next) {
        if (console != null) {
            var api = console.context().api();
            console.close();
            console = null;
            if (api != next) {
                api.close();
            }
        }
    }

    /** Signs out, as nobody sits there any more; a server that does not answer at once is left to end the session. */
    @Override
    public void close() {
        if (console != null) {
            var _ = console.context()
                    .api()
                    .signOut()
                    .completeOnTimeout(null, TO_SIGN_OUT.toMillis(), TimeUnit.MILLISECONDS)
                    .handle((nothing, failure) -> null)
                    .join();
        }
        closeConsole(null);
    }
}
