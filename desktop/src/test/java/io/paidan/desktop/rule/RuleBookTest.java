package io.paidan.desktop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.rule.DispatchRule;
import io.paidan.contract.rule.DispatchRules;
import io.paidan.contract.rule.RuleThen;
import io.paidan.contract.rule.RuleWhen;
import io.paidan.contract.workorder.Priority;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.organisation.OwnTerritories;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules are read again by whoever tries them, while one of them is in the form. */
class RuleBookTest {

    private static final String LIST = "GET /api/dispatch-rules";
    private static final String SAVE = "PUT /api/dispatch-rules/";

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final DispatchRule gas = rule(UUID.randomUUID(), "Gas first", Priority.P1);
    private final DispatchRule lift = rule(UUID.randomUUID(), "Lifts", Priority.P2);
    private FixtureServer server;
    private ApiClient api;
    private RuleBook book;

    @BeforeEach
    void open() throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        api.signIn("admin", FixtureServer.PASSWORD).join();
        book = new RuleBook(api, new OwnTerritories(() -> Rights.NONE, BoardFixture.store()));
        server.answer(SAVE + 1, FixtureServer.problem(ProblemCode.CONFLICT, "Somebody changed the rules."));
        read(1, gas, lift);
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void what_somebody_else_changed_in_a_rule_meanwhile_is_not_overwritten() {
        read(2, rule(gas.id(), "Gas first", Priority.P2), lift);

        assertThatThrownBy(book.save(gas, rule(gas.id(), "Gas", Priority.P1))::join)
                .hasMessageContaining("CONFLICT");
        assertThatThrownBy(book.remove(gas)::join).hasMessageContaining("CONFLICT");
    }

    @Test
    void a_rule_that_somebody_took_out_meanwhile_does_not_come_back() {
        read(2, lift);

        assertThatThrownBy(book.save(gas, rule(gas.id(), "Gas", Priority.P1))::join)
                .hasMessageContaining("CONFLICT");
    }

    @Test
    void what_somebody_else_changed_in_another_rule_is_kept() {
        var others = rule(lift.id(), "Lifts", Priority.P1);
        var mine = rule(gas.id(), "Gas", Priority.P1);
        read(2, gas, others);
        server.answer(SAVE + 2, new DispatchRules(3, List.of(mine, others)));

        assertThat(book.save(gas, mine).join()).isEqualTo(mine);
        assertThat(server.received(SAVE + 2, DispatchRules.class))
                .containsExactly(new DispatchRules(2, List.of(mine, others)));
    }

    @Test
    void a_new_rule_comes_after_all_that_are_known() {
        var fresh = rule(UUID.randomUUID(), "New", Priority.P3);
        read(2, lift);
        server.answer(SAVE + 2, new DispatchRules(3, List.of(lift, fresh)));

        book.save(fresh, fresh).join();

        assertThat(server.received(SAVE + 2, DispatchRules.class))
                .containsExactly(new DispatchRules(2, List.of(lift, fresh)));
    }

    private void read(int version, DispatchRule... rules) {
        server.answer(LIST, new DispatchRules(version, List.of(rules)));
        book.list().join();
    }

    private static DispatchRule rule(UUID id, String name, Priority priority) {
        var then = new RuleThen(null, priority, null, null, null, List.of());
        return new DispatchRule(id, name, true, RuleWhen.ALWAYS, then);
    }
}
