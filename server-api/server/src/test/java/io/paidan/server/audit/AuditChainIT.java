package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.ChainFault;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.server.given.Given;
import io.paidan.server.platform.ServerSettings;
import io.paidan.server.platform.database.DatabaseAddress;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever is done to the chain by whoever owns the database shows. */
@PaidanServerTest
@Import(Given.class)
class AuditChainIT {

    private static final AuditTrail.Happened HAPPENED =
            new AuditTrail.Happened("oberland", AuditAct.ORDER_CHANGED, List.of(), "{}");

    @Autowired
    Given given;

    @Autowired
    AuditTrail trail;

    @Autowired
    AuditAnchoring anchoring;

    @Autowired
    ServerSettings settings;

    @Autowired
    DatabaseAddress address;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate database;

    @BeforeEach
    void a_company() {
        given.company();
    }

    @Test
    void the_database_itself_refuses_to_change_or_delete_an_entry() {
        links(2);

        assertThatThrownBy(() -> database.update("update audit_entry set actor = null"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> database.update("delete from audit_entry")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.execute("truncate audit_entry")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> database.execute("truncate former_audit_entry"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_changed_entry_is_named() throws Exception {
        links(5);

        tamper("update audit_entry set actor = gen_random_uuid() where seq = 3");

        assertThat(broken()).satisfies(result -> {
            assertThat(result.fault()).isEqualTo(ChainFault.CHANGED);
            assertThat(result.brokenAt()).isEqualTo(3);
            assertThat(result.verified()).isEqualTo(2);
        });
    }

    @Test
    void a_changed_entry_with_a_hash_to_match_breaks_at_the_next_one() throws Exception {
        links(5);
        var forged = AuditEntry.next(
                "oberland",
                3,
                database.queryForObject("select at from audit_entry where seq = 3", java.time.OffsetDateTime.class)
                        .toInstant(),
                new AuditEntry.Content(null, "", AuditAct.OTHER, List.of(), List.of(), "[]"),
                database.queryForObject("select previous from audit_entry where seq = 3", byte[].class));

        tamper(
                "update audit_entry set act = 'OTHER', territories = '{}', detail = '[]', hash = ? where seq = 3",
                forged.hash());

        assertThat(broken().brokenAt()).isEqualTo(4);
    }

    @Test
    void a_deleted_entry_is_named() throws Exception {
        links(5);

        tamper("delete from audit_entry where seq = 2");

        assertThat(broken().fault()).isEqualTo(ChainFault.MISPLACED);
        assertThat(broken().brokenAt()).isEqualTo(2);
    }

    @Test
    void two_entries_that_changed_places_are_named() throws Exception {
        links(5);

        tamper("update audit_entry set seq = case seq when 2 then 102 when 3 then 103 else seq end");
        tamper("update audit_entry set seq = case seq when 102 then 3 when 103 then 2 else seq end");

        assertThat(broken().brokenAt()).isEqualTo(2);
    }

    @Test
    void an_end_that_was_cut_off_is_noticed_by_the_head_and_when_that_was_set_back_too_by_the_anchor()
            throws Exception {
        links(5);
        anchoring.anchor();

        tamper("delete from audit_entry where seq > 3");
        assertThat(broken().fault()).isEqualTo(ChainFault.CUT_OFF);
        assertThat(broken().brokenAt()).isEqualTo(4);

        tamper("update audit_head set seq = 3, hash = (select hash from audit_entry where seq = 3)");
        assertThat(broken().fault()).isEqualTo(ChainFault.CUT_OFF);
    }

    @Test
    void a_chain_that_was_made_anew_from_its_middle_does_not_fit_what_was_written_down() throws Exception {
        links(5);
        anchoring.anchor();

        tamper("delete from audit_entry where seq > 2");
        tamper("update audit_head set seq = 2, hash = (select hash from audit_entry where seq = 2)");
        links(3);

        assertThat(broken().brokenAt()).isEqualTo(5);
    }

    @Test
    void a_link_that_was_made_anew_and_written_down_again_is_not_what_was_written_down_first() throws Exception {
        links(3);
        anchoring.anchor();
        tamper("delete from audit_entry where seq > 2");
        tamper("update audit_head set seq = 2, hash = (select hash from audit_entry where seq = 2)");
        links(1);
        AuditAnchors.in(settings.home()).append(anchor(3));

        assertThat(broken().fault()).isEqualTo(ChainFault.CHANGED);
        assertThat(broken().brokenAt()).isEqualTo(3);
    }

    @Test
    void a_piece_is_verified_by_what_was_written_down_of_it_and_of_no_other_chain() throws Exception {
        links(4);
        var anchors = AuditAnchors.in(settings.home());
        anchors.append("2026-03-21T08:00:00Z oberland-nord 9 " + "00".repeat(32) + "\n");
        anchors.append("half a li");
        anchors.append("\n" + anchor(2) + anchor(4));

        assertThat(anchors.of("oberland", 2, 3).expected()).containsOnlyKeys(4L);
        assertThat(anchors.of("oberland", 0, 3).expected()).containsOnlyKeys(2L, 4L);
        assertThat(anchors.lengths()).containsOnly(Map.entry("oberland", 4L), Map.entry("oberland-nord", 9L));
        assertThat(verify())
                .extracting(ChainPiece::region, ChainPiece::fault)
                .containsExactly(tuple("oberland", null), tuple("oberland-nord", ChainFault.CUT_OFF));
    }

    @Test
    void a_chain_goes_on_behind_the_lines_from_before_and_those_cannot_be_changed_either() throws Exception {
        FormerLine.write(database, TestClock.START, TestClock.START);
        links(2);
        assertThat(verify()).extracting(ChainPiece::verified).containsExactly(4L);
        assertThat(verify()).allSatisfy(result -> assertThat(result.fault()).isNull());
        assertThatThrownBy(() -> database.update("update former_audit_entry set actor = 'nobody'"))
                .isInstanceOf(DataAccessException.class);

        database.execute("alter table former_audit_entry disable trigger user");
        database.update("delete from former_audit_entry where seq = 2");
        database.execute("alter table former_audit_entry enable trigger user");

        assertThat(broken().brokenAt()).isEqualTo(2);
    }

    @Test
    void whoever_sets_the_seal_further_on_to_take_lines_out_is_found_by_what_was_written_down() throws Exception {
        FormerLine.write(database, TestClock.START, TestClock.START);
        links(3);
        anchoring.anchor();

        tamper("delete from audit_entry where seq <= 4");
        database.update("update audit_seal set seq = 4, dropped_at = now(),"
                + " hash = (select previous from audit_entry where seq = 5)");

        assertThat(broken().fault()).isEqualTo(ChainFault.MISPLACED);
    }

    @Test
    void many_at_once_make_one_chain_a_region() throws Exception {
        Callable<Void> one = () -> {
            transaction.executeWithoutResult(status -> {
                trail.happened("unterland", HAPPENED);
                trail.happened("oberland", HAPPENED);
            });
            return null;
        };
        Callable<Void> other = () -> {
            transaction.executeWithoutResult(status -> {
                trail.happened("oberland", HAPPENED);
                trail.happened("unterland", HAPPENED);
            });
            return null;
        };
        try (var people = Executors.newFixedThreadPool(8)) {
            for (var done : people.invokeAll(Stream.of(one, other)
                    .flatMap(each -> Stream.generate(() -> each).limit(100))
                    .toList())) {
                done.get();
            }
        }

        assertThat(verify()).extracting(ChainPiece::verified).containsExactly(200L, 200L);
        assertThat(verify()).allSatisfy(result -> assertThat(result.fault()).isNull());
    }

    private void links(int number) {
        for (var i = 0; i < number; i++) {
            var event = "{\"n\":" + i + "}";
            var happened = new AuditTrail.Happened("oberland", AuditAct.ORDER_CHANGED, List.of(), event);
            transaction.executeWithoutResult(status -> trail.happened("oberland", happened));
        }
    }

    /** As the server writes it down. */
    private String anchor(long seq) {
        var hash = database.queryForObject("select hash from audit_entry where seq = ?", byte[].class, seq);
        return new AuditAnchors.Anchor("oberland", seq, hash, false).line(TestClock.START);
    }

    /** As somebody would who owns the database. */
    private void tamper(String sql, Object... values) {
        database.execute("alter table audit_entry disable trigger user");
        try {
            database.update(sql, values);
        } finally {
            database.execute("alter table audit_entry enable trigger user");
        }
    }

    private ChainPiece broken() throws SQLException, IOException {
        return verify().stream()
                .filter(result -> result.fault() != null)
                .findFirst()
                .orElseThrow();
    }

    private List<ChainPiece> verify() throws SQLException, IOException {
        return ChainVerification.verify(address, settings.home());
    }
}
