package io.paidan.server.notice;

import static io.paidan.server.given.VisitBuilder.aVisit;
import static io.paidan.server.given.WorkOrderBuilder.aWorkOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.paidan.contract.board.Board;
import io.paidan.contract.notice.NoticeContact;
import io.paidan.contract.notice.NoticeEvent;
import io.paidan.contract.notice.NoticeLanguage;
import io.paidan.contract.notice.NoticeSummary;
import io.paidan.contract.notice.NoticeTemplate;
import io.paidan.contract.notice.ReadNotices;
import io.paidan.contract.notice.SaveContact;
import io.paidan.contract.notice.SaveNoticeTemplate;
import io.paidan.contract.notice.UserContact;
import io.paidan.contract.platform.FieldProblem;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.ChangeLanguage;
import io.paidan.contract.session.SaveUser;
import io.paidan.contract.session.UserDetails;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.contract.workorder.WorkOrderStatus;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.testing.ApiClient;
import io.paidan.server.testing.PaidanServerTest;
import io.paidan.server.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Words, contacts and one's own notices over REST: what is taken, what is refused and what is never given away. */
@PaidanServerTest
@Import(Given.class)
class SetupIT {

    @Autowired
    Given given;

    @Autowired
    ApiClient anonymous;

    @Autowired
    JsonMapper json;

    GivenChannels channels;

    @BeforeEach
    void a_company() {
        given.company();
        channels = new GivenChannels(anonymous.as("admin"), json);
    }

    @Test
    void words_that_speak_of_what_the_event_does_not_know_are_refused_with_what_it_knows() {
        var path = "/api/notice-templates/ORDER_RECEIVED-EN";

        var refused = channels.put(path, (Object) new SaveNoticeTemplate(0, "{number}", "Dear {client}, {engineer"))
                .problem();
        assertThat(refused.errors()).extracting(FieldProblem::field).containsOnly("body");
        assertThat(refused.errors().getFirst().message()).contains("{client}", "{customer}");
        assertThat(refused.errors()).hasSize(2);

        var saved = channels.put(path, (Object) new SaveNoticeTemplate(0, "Got {number}", "Dear {customer}."));
        assertThat(saved.json().get("own").asBoolean()).isTrue();
        assertThat(channels.admin()
                        .delete(path + "?version=" + saved.json().get("version"))
                        .json()
                        .get("own")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void words_and_contacts_that_somebody_changed_meanwhile_are_not_overwritten() {
        var path = "/api/notice-templates/ORDER_RECEIVED-EN";
        var first = channels.put(path, (Object) new SaveNoticeTemplate(0, "Got {number}", "Dear {customer}."))
                .as(NoticeTemplate.class);
        var again = new SaveNoticeTemplate(first.version(), "Got it", "Dear {customer}.");
        anonymous.as("admin").put(path, again);

        var stale = channels.put(path, (Object) new SaveNoticeTemplate(first.version(), "Mine", "Dear {customer}."));
        var repeated = channels.put(path, (Object) again);
        var removed = channels.admin().delete(path + "?version=" + first.version());
        channels.admin()
                .delete(path + "?version=" + repeated.as(NoticeTemplate.class).version());
        var reset = channels.put(path, (Object) new SaveNoticeTemplate(first.version(), "Old", "Dear {customer}."));
        channels.put(path, (Object) new SaveNoticeTemplate(0, "Anew", "Dear {customer}."));
        var older = channels.put(path, (Object) new SaveNoticeTemplate(first.version(), "Old", "Dear {customer}."));

        assertThat(stale.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(stale.problem().values()).containsEntry("by", "ADMIN").containsEntry("fields", "subject");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(removed.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(removed.problem().values()).containsEntry("by", "ADMIN");
        assertThat(reset.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(reset.problem().detail()).contains("put").contains("back");
        assertThat(older.code()).isEqualTo(ProblemCode.CONFLICT);

        var agent = contact("agent");
        var contactPath = "/api/setup/notice-contacts/" + agent.userId();
        var his = new SaveContact(agent.version(), "he@example.com", null, NoticeLanguage.ZH);
        assertThat(anonymous.as("admin").put(contactPath, his).status()).isEqualTo(200);
        anonymous
                .as("agent")
                .put("/api/notice-contacts/current", new NoticeContact("new@x.com", null, NoticeLanguage.ZH));
        var seen = new SaveContact(contact("agent").version() - 1, "old@x.com", null, NoticeLanguage.ZH);

        var refused = anonymous.as("admin").put(contactPath, seen);

        assertThat(refused.code()).isEqualTo(ProblemCode.CONFLICT);
        assertThat(refused.problem().values()).containsEntry("by", "AGENT");
        assertThat(contact("agent").contact().email()).isEqualTo("new@x.com");
    }

    @Test
    void a_language_one_reads_already_is_no_change_of_ones_contact_and_another_is_ones_own() {
        var agent = anonymous.as("agent");
        agent.put("/api/notice-contacts/current", new NoticeContact("new@x.com", null, NoticeLanguage.EN));
        var own = contact("agent");
        var path = "/api/setup/notice-contacts/" + own.userId();
        var byAdmin = new SaveContact(own.version(), "he@example.com", null, NoticeLanguage.EN);
        anonymous.as("admin").put(path, byAdmin);
        var seen = contact("agent");

        agent.put("/api/language", new ChangeLanguage("en"));
        assertThat(contact("agent")).isEqualTo(seen);

        agent.put("/api/language", new ChangeLanguage("zh-CN"));
        var stale = new SaveContact(seen.version(), "mine@example.com", null, NoticeLanguage.EN);
        assertThat(anonymous.as("admin").put(path, stale).problem().values()).containsEntry("by", "AGENT");
    }

    @Test
    void every_event_has_words_in_both_languages_that_speak_only_of_what_it_knows() {
        var templates = channels.admin().get("/api/notice-templates").as(new TypeReference<List<NoticeTemplate>>() {});

        assertThat(templates).hasSize(2 * NoticeEvent.values().length);
        for (var template : templates) {
            var unknown = NoticeWords.listUnknown(
                    template.subject() + template.body(), template.event().variables());
            assertThat(unknown).as(template.toString()).isEmpty();
            assertThat(NoticeWords.hasStrayBrace(template.body())).isFalse();
        }
    }

    @Test
    void an_engineer_is_told_of_his_visit_in_his_language_reads_it_and_only_he_sees_it() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).notifiedAt(TestClock.START));
        var engineer = anonymous.as("e01");
        new GivenChannels(engineer, json).put("/api/notice-contacts/current", (Object)
                new NoticeContact("li@example.com", null, NoticeLanguage.EN));

        await().until(() -> !unread(engineer).isEmpty());

        var notice = unread(engineer).getFirst();
        assertThat(notice.event()).isEqualTo(NoticeEvent.VISIT_ASSIGNED);
        assertThat(unread(anonymous.as("dispatcher"))).isEmpty();
        assertThat(anonymous
                        .as("dispatcher")
                        .get("/api/work-orders/" + order + "/notices")
                        .as(new TypeReference<List<NoticeSummary>>() {}))
                .singleElement()
                .satisfies(told -> assertThat(told.recipient()).isEqualTo("E01"));

        engineer.post("/api/notices/read", new ReadNotices(List.of(notice.id(), UUID.randomUUID())));

        assertThat(unread(engineer)).isEmpty();
        assertThat(engineer.get("/api/notices")
                        .as(new TypeReference<List<NoticeSummary>>() {})
                        .getFirst()
                        .readAt())
                .isNotNull();
    }

    @Test
    void an_administrator_says_where_a_user_is_told_who_until_then_is_told_in_the_language_of_his_console() {
        var agent = contact("agent");
        assertThat(agent.contact()).isEqualTo(new NoticeContact(null, null, NoticeLanguage.ZH));
        anonymous.as("admin").put("/api/setup/users/" + agent.userId(), inEnglish(agent.userId()));
        assertThat(contact("agent").contact()).isEqualTo(new NoticeContact(null, null, NoticeLanguage.EN));
        var path = "/api/setup/notice-contacts/" + agent.userId();
        var he = new NoticeContact("he@example.com", "+423 232 10 10", NoticeLanguage.ZH);

        var sent = new SaveContact(0, he.email(), he.phone(), he.language());
        assertThat(anonymous.as("admin").put(path, sent).as(UserContact.class).contact())
                .isEqualTo(he);

        assertThat(contact("agent").contact()).isEqualTo(he);
        assertThat(anonymous.as("agent").get("/api/notice-contacts/current").as(NoticeContact.class))
                .isEqualTo(he);
        assertThat(anonymous
                        .as("admin")
                        .put(path, new SaveContact(1, "nowhere", "x", NoticeLanguage.EN))
                        .problem()
                        .errors())
                .extracting(FieldProblem::field)
                .containsExactly("email", "phone");
    }

    private UserContact contact(String username) {
        return anonymous
                .as("admin")
                .get("/api/setup/notice-contacts")
                .as(new TypeReference<List<UserContact>>() {})
                .stream()
                .filter(contact -> contact.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private SaveUser inEnglish(UUID id) {
        var now = anonymous
                .as("admin")
                .get("/api/setup/users/" + id)
                .as(UserDetails.class)
                .edit();
        return new SaveUser(
                now.version(),
                now.username(),
                now.displayName(),
                now.role(),
                now.territories(),
                now.engineerId(),
                "en",
                now.active(),
                null);
    }

    @Test
    void nobody_reads_a_notice_for_somebody_else() {
        var li = given.engineer("e01", "oberland-nord", Places.SCHAAN);
        var order = given.order(aWorkOrder().that(WorkOrderStatus.SCHEDULED));
        given.visit(aVisit(order, li).that(VisitStatus.PLANNED).notifiedAt(TestClock.START));
        var engineer = anonymous.as("e01");
        await().until(() -> !unread(engineer).isEmpty());

        anonymous
                .as("supervisor")
                .post(
                        "/api/notices/read",
                        new ReadNotices(List.of(unread(engineer).getFirst().id())));

        assertThat(unread(engineer)).hasSize(1);
    }

    private static List<NoticeSummary> unread(ApiClient user) {
        return user.get("/api/board").as(Board.class).notices();
    }
}
