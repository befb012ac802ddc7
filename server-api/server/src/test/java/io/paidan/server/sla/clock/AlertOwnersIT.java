package io.paidan.server.sla.clock;

import static io.paidan.contract.sla.SlaTarget.ARRIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Role;
import io.paidan.contract.sla.AlertOwner;
import io.paidan.contract.sla.EscalationAct;
import io.paidan.contract.sla.SnoozeAlert;
import io.paidan.contract.sla.TakeAlert;
import io.paidan.contract.workorder.HistoryEntry;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiReply;
import io.paidan.server.testing.PaidanServerTest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** In whose hands an alert is: nobody loses one without knowing, nobody takes one without saying so. */
@PaidanServerTest
@Import(Given.class)
class AlertOwnersIT extends OrdersOnTheClock {

    @BeforeEach
    void an_engineer() {
        given.engineer("e01", "oberland-nord", Places.VADUZ);
    }

    @Test
    void the_second_who_takes_an_alert_learns_who_has_it_and_takes_nothing() {
        var order = desk.take().id();
        take("dispatcher", order, null);

        var second = take("supervisor", order, null);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(second.problem().values()).containsEntry("by", "DISPATCHER");
        assertThat(second.problem().detail()).containsIgnoringCase("dispatcher takes care");
        assertThat(owner(order)).isEqualTo("DISPATCHER");
    }

    @Test
    void who_saw_in_whose_hands_it_is_takes_it_over_and_the_history_says_from_whom() {
        var order = desk.take().id();
        take("dispatcher", order, null);

        assertThat(take("supervisor", order, "DISPATCHER").status()).isEqualTo(200);

        assertThat(owner(order)).isEqualTo("SUPERVISOR");
        assertThat(taken(order)).extracting(HistoryEntry::from).containsExactly(null, "DISPATCHER");
        assertThat(take("dispatcher", order, "DISPATCHER").code()).isEqualTo(ProblemCode.CONFLICT);
    }

    @Test
    void taking_what_is_his_already_changes_nothing() {
        var order = desk.take().id();
        take("dispatcher", order, null);

        assertThat(take("dispatcher", order, null).status()).isEqualTo(200);

        assertThat(taken(order)).hasSize(1);
    }

    @Test
    void of_two_with_one_name_each_is_himself() {
        company.withUser("other", Role.DISPATCHER, "oberland");
        var other = id("OTHER");
        database.update("update app_user set display_name = 'DISPATCHER' where username = 'other'");
        var order = desk.take().id();
        take("dispatcher", order, null);

        assertThat(take("other", order, null).code()).isEqualTo(ProblemCode.CONFLICT);

        assertThat(desk.target(order, ARRIVE).owner())
                .extracting(AlertOwner::userId)
                .isNotNull()
                .isNotEqualTo(other);
    }

    @Test
    void nobody_puts_off_what_somebody_else_took_meanwhile() {
        var order = desk.take().id();
        take("dispatcher", order, null);
        var until = clock.instant().plus(Duration.ofMinutes(15));

        assertThat(snooze("supervisor", new SnoozeAlert(ARRIVE, until, null), order)
                        .code())
                .isEqualTo(ProblemCode.CONFLICT);
        assertThat(desk.target(order, ARRIVE).snoozedUntil()).isNull();
        assertThat(snooze("supervisor", new SnoozeAlert(ARRIVE, until, id("DISPATCHER")), order)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void at_the_step_of_the_supervisor_the_only_one_of_the_territory_has_the_alert() {
        company.withUser("outlet", Role.SUPERVISOR, "oberland-nord");
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();
        take("dispatcher", order, null);

        clock.advance(Duration.ofHours(4));
        awaitTakeOver(order);

        assertThat(owner(order)).isEqualTo("OUTLET");
        assertThat(desk.details(order).history())
                .filteredOn(entry -> EscalationAct.SUPERVISOR_TAKES_OVER.name().equals(entry.to())
                        && ARRIVE.name().equals(entry.subject()))
                .extracting(HistoryEntry::from)
                .containsExactly("OUTLET");
    }

    @Test
    void of_several_supervisors_none_has_it_before_he_takes_it() {
        company.withUser("second", Role.SUPERVISOR, "oberland");
        desk.policy("ordinary", null, Duration.ofHours(4));
        var order = desk.take().id();

        clock.advance(Duration.ofHours(4));
        awaitTakeOver(order);

        assertThat(owner(order)).isNull();
    }

    private void awaitTakeOver(UUID order) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> desk.target(order, ARRIVE).fired().contains(EscalationAct.SUPERVISOR_TAKES_OVER));
    }

    private ApiReply take(String who, UUID order, @Nullable String seenOwner) {
        return api.as(who)
                .in(Locale.ENGLISH)
                .post("/api/work-orders/" + order + "/sla/owner", new TakeAlert(ARRIVE, id(seenOwner)));
    }

    private ApiReply snooze(String who, SnoozeAlert command, UUID order) {
        return api.as(who).post("/api/work-orders/" + order + "/sla/snooze", command);
    }

    private @Nullable String owner(UUID order) {
        var owner = desk.target(order, ARRIVE).owner();
        return owner == null ? null : owner.name();
    }

    private @Nullable UUID id(@Nullable String name) {
        return name == null
                ? null
                : database.queryForObject("select id from app_user where display_name = ?", UUID.class, name);
    }

    private List<HistoryEntry> taken(UUID order) {
        return desk.details(order).history().stream()
                .filter(entry -> entry.kind().equals("SlaTaken"))
                .toList();
    }
}
