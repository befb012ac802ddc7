package io.paidan.server.sheet;

import static io.paidan.contract.sheet.ImportPhase.CHECKED;
import static io.paidan.contract.sheet.ImportPhase.CHECKING;
import static io.paidan.contract.sheet.ImportPhase.DONE;
import static io.paidan.contract.sheet.ImportPhase.FAILED;
import static io.paidan.contract.sheet.ImportPhase.IMPORTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.sheet.ImportPhase;
import io.paidan.contract.sheet.SheetKind;
import io.paidan.server.given.Given;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.testing.DatabaseLocks;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestUsers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of an import and its files among several servers, and of one whose server died. */
@PaidanServerTest
@Import(Given.class)
class ImportServersIT extends SheetsOfACompany {

    @Autowired
    ServerSettings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void another_server_saves_what_this_one_checked_and_has_its_bad_rows() throws IOException {
        var job = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);
        deleteLocalFiles();

        var bad = new String(api.as("admin").bytes("/api/imports/" + job.id() + "/bad-rows"), StandardCharsets.UTF_8);
        var saved = uploads.start(job);

        assertThat(bad.lines()).hasSize(5);
        assertThat(saved.phase()).isEqualTo(DONE);
        assertThat(saved.good()).isPositive().isEqualTo(job.good());
    }

    @Test
    void an_import_whose_server_is_gone_says_what_became_of_its_rows() {
        var checking = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);
        var importing = uploads.check(SheetKind.CUSTOMERS, Uploads.CUSTOMERS);
        leaveAlone(checking.id(), CHECKING);
        leaveAlone(importing.id(), IMPORTING);

        assertThat(uploads.get(checking.id()).phase()).isEqualTo(FAILED);
        assertThat(uploads.get(checking.id()).problem()).contains("Nothing was changed");
        assertThat(uploads.get(importing.id()).problem()).contains("rows before are saved");
    }

    @Test
    void a_file_that_took_long_to_send_is_being_checked_and_has_not_failed(@Autowired Imports imports) {
        var id = UUID.randomUUID();
        var slow =
                new ByteArrayInputStream("number,nameEn,nameZh,category,unit\nP-1,Valve,阀门,heater,piece\n"
                        .getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] to, int from, int length) {
                        var read = super.read(to, from, length);
                        if (read < 0) {
                            leaveAlone(id, CHECKING);
                        }
                        return read;
                    }
                };

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            database.execute("lock table part in access exclusive mode");
            CompletableFuture.runAsync(() -> add(imports, id, slow)).join();
            await().until(() -> DatabaseLocks.isWaitedFor("part", database));
            assertThat(imports.get(id, TestUsers.ADMINISTRATOR).phase()).isEqualTo(CHECKING);
        });
        await().until(() -> imports.get(id, TestUsers.ADMINISTRATOR).phase() == CHECKED);
    }

    @Test
    void a_file_that_is_no_imports_is_let_alone_and_keeps_nobody_from_cleaning(
            @Autowired ImportFiles files, @Autowired ImportCleaning cleaning) throws IOException {
        var old = UUID.randomUUID();
        files.write(old, InputStream.nullInputStream());
        var folder = settings.home().resolve("imports");
        var half = Files.writeString(folder.resolve(UUID.randomUUID() + ".part"), "of a server that died");
        var foreign = Files.writeString(folder.resolve(".DS_Store"), "");

        cleaning.clean();

        assertThat(files.sent(old)).doesNotExist();
        assertThat(half).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void what_was_checked_waits_for_its_saving_sealed_and_lies_on_no_disk(@Autowired ImportFiles files) {
        var checked = uploads.check(SheetKind.SKILLS, "code,nameEn,nameZh\nhv,High voltage,高压\n");
        assertThat(files.sent(checked.id())).doesNotExist();

        assertThat(uploads.start(checked).phase()).isEqualTo(DONE);
    }

    private static void add(Imports imports, UUID id, InputStream content) {
        try {
            imports.add(id, SheetKind.PARTS, "slow.csv", content, TestUsers.ADMINISTRATOR, Locale.ENGLISH);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void leaveAlone(UUID job, ImportPhase phase) {
        database.update("""
                update import_job
                set job = jsonb_set(job, '{phase}', to_jsonb(?::text)), touched_at = now() - interval '1 minute'
                where id = ?
                """, phase.name(), job);
    }

    private void deleteLocalFiles() throws IOException {
        try (var files = Files.list(settings.home().resolve("imports"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
