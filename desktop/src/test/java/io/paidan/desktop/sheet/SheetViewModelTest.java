package io.paidan.desktop.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.SheetFormat;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

class SheetViewModelTest {

    @TempDir
    Path folder;

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final ExecutorService fx = Executors.newSingleThreadExecutor();
    private final Toasts toasts = new Toasts();
    private Rights rights = Rights.NONE;
    private ImportServer server;
    private ApiClient api;
    private SheetViewModel model;

    @BeforeEach
    void open() throws IOException {
        server = new ImportServer();
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        var setup = new SetupContext(api, () -> rights, texts, new FailureTexts(texts), toasts, Runnable::run, fx);
        model = new SheetViewModel(api.sheets(), setup);
        rights = new Rights(Set.of(
                SheetKind.CUSTOMERS.toExport(), SheetKind.CUSTOMERS.toImport(), new Right("GET", "/api/setup/parts")));
        model.offer();
    }

    @AfterEach
    void close() {
        model.close();
        api.close();
        server.close();
        fx.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(SheetKind.class)
    void every_sheet_has_a_name_and_says_how_its_rows_are_written(SheetKind kind) {
        for (var language : List.of(Texts.ENGLISH, Texts.CHINESE)) {
            var words = ResourceBundle.getBundle("io.paidan.desktop.sheet.messages", language);

            assertThat(words.getString("sheet.kind." + kind)).isNotBlank();
            assertThat(words.getString("sheet.hint." + kind)).isNotBlank();
        }
    }

    @Test
    void only_what_the_user_may_read_is_offered_and_only_what_he_may_save_is_taken() {
        assertThat(model.kinds()).containsExactly(SheetKind.CUSTOMERS, SheetKind.PARTS);
        assertThat(model.mayImport()).isTrue();

        model.choose(SheetKind.PARTS);

        assertThat(model.mayImport()).isFalse();
    }

    @Test
    void a_file_is_checked_first_and_saved_only_when_it_is_asked_for() throws Exception {
        var file = Files.writeString(folder.resolve("customers.csv"), "Number\n1\n");

        model.send(file);
        await(() -> phase() == ImportPhase.CHECKED);
        assertThat(server.asked()).doesNotContain("POST start");
        assertThat(model.jobProperty().get().badRows()).isNotEmpty();

        model.start();
        await(() -> phase() == ImportPhase.DONE);
        assertThat(server.asked()).containsOnlyOnce("POST start");
    }

    @Test
    void a_running_import_is_stopped_and_one_that_is_over_is_put_away() throws Exception {
        model.send(Files.writeString(folder.resolve("customers.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);
        model.leaveJob();
        await(() -> phase() == ImportPhase.CANCELLED);

        model.leaveJob();

        assertThat(model.jobProperty().get()).isNull();
    }

    @Test
    void a_server_that_is_away_for_a_while_is_asked_again() throws Exception {
        server.takeLong(true);
        model.send(Files.writeString(folder.resolve("customers.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);
        server.goAway(true);
        var before = server.asked().size();
        await(() -> server.asked().size() >= before + 2);

        server.takeLong(false);
        server.goAway(false);

        await(() -> phase() == ImportPhase.CHECKED);
        assertThat(toasts.shown()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ProblemCode.class,
            names = {"NOT_FOUND", "FORBIDDEN"})
    void what_is_refused_once_is_said_and_not_asked_for_again(ProblemCode code) throws Exception {
        server.takeLong(true);
        model.send(Files.writeString(folder.resolve("customers.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);

        server.refuse(code);

        await(() -> phase() == null && toasts.shown().size() == 1);
        assertThat(toasts.shown().getFirst().text()).isEqualTo(code.name());
        var asked = server.asked().size();
        server.refuse(null);
        model.send(Files.writeString(folder.resolve("parts.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);
        assertThat(server.asked().subList(asked, server.asked().size())).startsWith("PUT ");
    }

    @Test
    void an_import_is_followed_again_after_a_new_sign_in() throws Exception {
        server.takeLong(true);
        model.send(Files.writeString(folder.resolve("customers.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);
        server.refuse(ProblemCode.SIGN_IN_REQUIRED);
        await(() -> phase() == null && toasts.shown().size() == 1);

        server.refuse(null);
        server.takeLong(false);
        fx.submit(model::offer).get();

        await(() -> phase() == ImportPhase.CHECKED);
    }

    @Test
    void a_stop_that_fails_is_said() throws Exception {
        server.takeLong(true);
        model.send(Files.writeString(folder.resolve("customers.csv"), "Number\n1\n"));
        await(() -> phase() == ImportPhase.CHECKING);
        server.goAway(true);

        fx.submit(model::leaveJob).get();

        await(() -> toasts.shown().size() == 1);
        assertThat(phase()).isEqualTo(ImportPhase.CHECKING);
    }

    @Test
    void a_sheet_is_written_into_a_file() throws Exception {
        model.export(SheetFormat.CSV, folder.resolve("out.csv"));
        await(() ->
                Files.exists(folder.resolve("out.csv")) && !model.busyProperty().get());

        assertThat(Files.readString(folder.resolve("out.csv"))).startsWith("Number");
    }

    private static void await(Callable<Boolean> reached) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, reached);
    }

    private ImportPhase phase() {
        var job = model.jobProperty().get();
        return job == null ? null : job.phase();
    }
}
