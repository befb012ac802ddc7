package io.paidan.server.session;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.session.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/**
 * Who may ask what, written down a second time by hand from what docs/admin/roles.md says: the matrix tests believe
 * {@link RoleTable}, so a cell that is wrong there fails here only. Whoever changes one says so in both.
 */
class RoleTableTest {

    /** The columns: administrator, supervisor, dispatcher, partner, agent, storekeeper, engineer. */
    private static final String COLUMNS = "ASDPGKE";

    private static final List<Role> ROLES = List.of(
            Role.ADMINISTRATOR,
            Role.SUPERVISOR,
            Role.DISPATCHER,
            Role.PARTNER,
            Role.AGENT,
            Role.STOREKEEPER,
            Role.ENGINEER);

    /** A letter where the role may, a dot where not, {@code public} where nobody signs in; what else holds in brackets. */
    private static final String WHO_MAY = """
            = signing in and what is one's own =
            POST   /api/sessions                                   public
            GET    /api/sessions/current                           ASDPGKE [first password]
            GET    /api/sessions/current/rights                    ASDPGKE
            GET    /api/sessions                                   ASDPGKE [people only]
            DELETE /api/sessions                                   ASDPGKE [people only] [first password]
            DELETE /api/sessions/{id}                              ASDPGKE [people only]
            PUT    /api/password                                   ASDPGKE [people only] [first password]
            PUT    /api/language                                   ASDPGKE [people only]
            GET    /api/notice-contacts/current                    ASDPGKE [people only]
            PUT    /api/notice-contacts/current                    ASDPGKE [people only]
            GET    /api/notices                                    ASDPGKE
            POST   /api/notices/read                               ASDPGKE

            = seeing the day (how much of it, the scope says) =
            GET    /api/board                                      ASDPGKE
            GET    /api/events                                     ASDPGKE
            GET    /api/work-orders                                ASDPGKE
            GET    /api/work-orders/{id}                           ASDPGKE
            GET    /api/work-orders/{id}/notices                   ASDPG..
            GET    /api/engineers                                  ASDPGKE
            GET    /api/engineers/{id}                             ASDPGKE
            POST   /api/presence                                   ASDPG..

            = taking orders in, correcting them, agreeing a time =
            GET    /api/customers                                  ASDPG..
            POST   /api/work-orders                                ASDPG..
            POST   /api/work-orders/{id}/correction                ASDPG..
            POST   /api/work-orders/{id}/window                    ASDPG..
            POST   /api/work-orders/{id}/priority                  ASDP...

            = dispatching (an agent assigns where the mode of the order says so) =
            GET    /api/work-orders/{id}/candidates                ASDPG..
            GET    /api/work-orders/{id}/candidates/{engineerId}   ASDPG..
            POST   /api/work-orders/{id}/visits                    ASDPG..
            POST   /api/work-orders/{id}/dispatch                  ASDP...
            POST   /api/visits/{id}/pin                            ASDP...
            POST   /api/work-orders/{id}/expected-day              ASDP...
            GET    /api/setup/engineers/{id}/times                 ASDP...
            PUT    /api/setup/engineers/{id}/times                 ASDP...
            GET    /api/setup/loan-places                          ASDP...

            = in the field =
            POST   /api/positions                                  A.....E
            GET    /api/grab-pool                                  ......E
            POST   /api/work-orders/{id}/grabs                     ......E
            POST   /api/visits/{id}/transitions                    ASDP..E
            PUT    /api/work-orders/{id}/steps/{step}              ASDP..E

            = confirming, cancelling, closing =
            POST   /api/work-orders/{id}/transitions               ASDPG..
            POST   /api/work-orders/closings                       AS.....

            = deadlines =
            GET    /api/work-orders/{id}/sla                       ASDPG..
            POST   /api/work-orders/{id}/sla/snooze                ASDP...
            POST   /api/work-orders/{id}/sla/owner                 ASDP...
            GET    /api/work-orders/{id}/sla/takers                ASDP...
            POST   /api/work-orders/{id}/sla/handover              ASDP...

            = files =
            GET    /api/work-orders/{id}/attachments               ASDPGKE
            PUT    /api/work-orders/{id}/attachments/{attachmentId} ASDPGKE
            GET    /api/attachments/{id}                           ASDPGKE
            DELETE /api/attachments/{id}                           ASDP...

            = sheets (only of what one may read or save by hand) =
            GET    /api/sheets/{kind}                              ASD..K.
            PUT    /api/imports/{id}                               ASD..K.
            GET    /api/imports/{id}                               ASD..K.
            POST   /api/imports/{id}/start                         ASD..K.
            POST   /api/imports/{id}/cancel                        ASD..K.
            GET    /api/imports/{id}/bad-rows                      ASD..K.

            = stock and the catalogue of parts =
            GET    /api/parts                                      ASDPGKE
            GET    /api/stock                                      ASDPGKE
            PUT    /api/stock/{storeId}/{partNumber}               AS...K.
            GET    /api/setup/parts                                AS...K.
            PUT    /api/setup/parts/{number}                       AS...K. [head office]
            GET    /api/setup/assets                               AS.....
            GET    /api/setup/assets/{id}                          AS.....
            PUT    /api/setup/assets/{id}                          AS.....
            DELETE /api/setup/assets/{id}                          AS.....
            GET    /api/setup/stores                               AS...K.
            GET    /api/setup/stores/{id}                          AS...K.
            PUT    /api/setup/stores/{id}                          AS...K.
            DELETE /api/setup/stores/{id}                          AS...K.

            = setup: the service =
            GET    /api/service-templates                          ASDPGKE
            GET    /api/service-templates/{id}/versions            AS.....
            PUT    /api/service-templates/{id}                     AS..... [head office]
            GET    /api/dispatch-rules                             AS.....
            PUT    /api/dispatch-rules/{id}                        AS.....
            POST   /api/dispatch-rules/try                         AS.....
            GET    /api/sla-policies                               ASDPG..
            PUT    /api/sla-policies/{id}                          AS.....
            DELETE /api/sla-policies/{id}                          AS.....
            GET    /api/business-calendars                         ASDPG..
            PUT    /api/business-calendars/{id}                    AS..... [head office]
            DELETE /api/business-calendars/{id}                    AS..... [head office]
            GET    /api/priority-rules                             ASDPG..
            PUT    /api/priority-rules/{id}                        AS..... [head office]
            DELETE /api/priority-rules/{id}                        AS..... [head office]
            GET    /api/company-rules                              ASDPG..
            PUT    /api/company-rules                              A...... [head office]
            GET    /api/terms                                      ASDPGKE
            GET    /api/setup/terms                                AS.....
            PUT    /api/setup/terms/{kind}/{code}                  A...... [head office]
            GET    /api/setup/skills                               AS.....
            PUT    /api/setup/skills/{code}                        A...... [head office]

            = setup: the organisation =
            GET    /api/setup/territories                          AS.....
            GET    /api/setup/territories/{id}                     AS.....
            PUT    /api/setup/territories/{id}                     A......
            GET    /api/setup/engineers                            AS.....
            GET    /api/setup/engineers/{id}                       AS.....
            PUT    /api/setup/engineers/{id}                       AS.....
            GET    /api/setup/customers                            AS.....
            GET    /api/setup/customers/{id}                       AS.....
            PUT    /api/setup/customers/{id}                       AS.....
            GET    /api/setup/users                                A......
            GET    /api/setup/users/{id}                           A......
            PUT    /api/setup/users/{id}                           A......
            GET    /api/setup/api-keys                             A......
            POST   /api/setup/api-keys                             A......
            DELETE /api/setup/api-keys/{id}                        A......

            = setup: notices =
            GET    /api/notice-channels                            AS.....
            PUT    /api/notice-channels/{id}                       A...... [head office]
            DELETE /api/notice-channels/{id}                       A...... [head office]
            POST   /api/notice-channels/{id}/test                  A...... [head office]
            GET    /api/notice-templates                           AS.....
            PUT    /api/notice-templates/{id}                      AS..... [head office]
            DELETE /api/notice-templates/{id}                      AS..... [head office]
            GET    /api/setup/notice-contacts                      A......
            PUT    /api/setup/notice-contacts/{id}                 A......
            GET    /api/dead-notices                               AS.....
            POST   /api/dead-notices/{id}/retry                    AS.....
            POST   /api/dead-notices/{id}/discard                  AS.....

            = setup: health, audit log, personal data =
            GET    /api/setup/health                               AS.....
            GET    /api/setup/audit                                AS.....
            GET    /api/setup/audit/chains                         AS.....
            GET    /api/setup/audit/verification                   AS.....
            GET    /api/setup/retention                            A......
            PUT    /api/setup/retention                            A...... [head office]
            POST   /api/setup/retention/forecast                   A...... [head office]
            POST   /api/setup/customers/{id}/erasure               A......

            = running it =
            GET    /actuator/health                                public
            GET    /actuator/prometheus                            public
            GET    /v3/api-docs                                    public
            GET    /v3/api-docs.yaml                               public
            """;

    /** Who may ask one endpoint; no roles where it is public. */
    record Cells(Set<Role> roles, boolean peopleOnly, boolean headOffice, boolean firstPassword) {}

    private static final List<Map.Entry<String, Cells>> EXPECTED = WHO_MAY.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("="))
            .map(RoleTableTest::read)
            .toList();

    @ParameterizedTest
    @MethodSource("endpoints")
    void who_may_ask_is_what_was_decided(String endpoint) {
        assertThat(byEndpoint(tables()).get(endpoint))
                .as("%s: who may by RoleTable, and who may as it is written here", endpoint)
                .isEqualTo(byEndpoint(EXPECTED).get(endpoint));
    }

    @Test
    void every_endpoint_stands_once_in_the_table_and_once_here() {
        assertThat(tables()).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
        assertThat(EXPECTED).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
    }

    /** All of both, so that one which stands on one side only fails by its name. */
    static Set<String> endpoints() {
        return Stream.concat(tables().stream(), EXPECTED.stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Map.Entry<String, Cells>> tables() {
        return RoleTable.LINES.stream()
                .map(line -> {
                    var asked = new MockHttpServletRequest(line.method().name(), line.path());
                    var firstPassword = RoleTable.isOpenWithFirstPassword(asked);
                    var cells = new Cells(line.roles(), line.people(), line.company(), firstPassword);
                    return Map.entry(line.method() + " " + line.path(), cells);
                })
                .toList();
    }

    private static Map<String, Cells> byEndpoint(List<Map.Entry<String, Cells>> all) {
        return all.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static Map.Entry<String, Cells> read(String line) {
        var words = List.of(line.split("\\s+", 4));
        var marks = new ArrayList<String>();
        if (words.size() == 4) {
            marks.addAll(List.of(words.get(3).split("(?<=]) ")));
        }
        var cells = new Cells(
                roles(words.get(2), line),
                marks.remove("[people only]"),
                marks.remove("[head office]"),
                marks.remove("[first password]"));
        assertThat(marks).as("marks nobody knows in: %s", line).isEmpty();
        return Map.entry(words.get(0) + " " + words.get(1), cells);
    }

    private static Set<Role> roles(String letters, String line) {
        var roles = EnumSet.noneOf(Role.class);
        if (letters.equals("public")) {
            return roles;
        }
        assertThat(letters).as(line).hasSameSizeAs(COLUMNS).isNotEqualTo(".".repeat(COLUMNS.length()));
        for (int column = 0; column < COLUMNS.length(); column++) {
            if (letters.charAt(column) != '.') {
                assertThat(letters.charAt(column)).as(line).isEqualTo(COLUMNS.charAt(column));
                roles.add(ROLES.get(column));
            }
        }
        return roles;
    }
}
