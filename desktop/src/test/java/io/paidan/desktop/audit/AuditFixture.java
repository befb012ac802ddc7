package io.paidan.desktop.audit;

import io.paidan.contract.audit.AuditAct;
import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.AuditLine;
import io.paidan.contract.audit.AuditName;
import io.paidan.contract.audit.AuditPage;
import io.paidan.contract.audit.ChainFault;
import io.paidan.contract.audit.ChainPiece;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.FixtureServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some lines of an audit log, and chains to verify. */
public final class AuditFixture {

    static final String LINES = "GET /api/setup/audit";
    static final String CHAINS = "GET /api/setup/audit/chains";
    static final String VERIFICATION = "GET /api/setup/audit/verification";

    private static final AuditName WANG = new AuditName("01", "王调度");
    private static final AuditName ERASED = new AuditName("02", null);

    private AuditFixture() {}

    public static void teach(FixtureServer server) {
        server.answer(LINES, new AuditPage(lines(), "older"));
        server.answer(CHAINS, List.of(new AuditChainSummary("*", 12), new AuditChainSummary("oberland", 48_210)));
        server.answer(VERIFICATION, whole("*", 12, 12));
        server.answer(VERIFICATION + "?region=oberland&after=0", broken());
    }

    static List<AuditLine> lines() {
        return List.of(
                line(48_210, WANG, AuditAct.ORDER_ASSIGNED, "W-260321-0042", "李伟"),
                line(48_209, null, AuditAct.ALERT_RAISED, "W-260321-0042"),
                line(48_208, ERASED, AuditAct.VISIT_CHANGED, "W-260321-0039"),
                company(12, WANG, AuditAct.ENGINEER_TIMES_SAVED, new AuditName("e", "张强")),
                company(11, new AuditName("03", "管理员"), AuditAct.CUSTOMER_SAVED, new AuditName("c", null)),
                company(
                        10,
                        new AuditName("03", "管理员"),
                        AuditAct.RECORDS_EXPORTED,
                        new AuditName("ENGINEERS", "ENGINEERS")),
                company(9, new AuditName("03", "管理员"), AuditAct.DISPATCH_RULES_SAVED, new AuditName("2", "2")),
                policy(48_150, """
                        [{"id":"gold","version":3,"name":"Gold customers","tier":"gold","calendar":"24x7","toArrive":"PT3H",
                        "steps":[{"percent":60,"act":"WARN_DISPATCHER"},{"percent":90,"act":"SUPERVISOR_TAKES_OVER"}]},
                        {"type":"SlaPoliciesChanged","name":"Gold customers"}]"""),
                policy(48_149, null));
    }

    static ChainPiece whole(String region, long verified, long length) {
        return new ChainPiece(region, verified, length, null, 0, null, null);
    }

    static ChainPiece broken() {
        return new ChainPiece("oberland", 4_710, 48_210, ChainFault.CHANGED, 4_711, BoardFixture.NOW, "王调度");
    }

    static AuditLine line(long number, @Nullable AuditName by, AuditAct act, String... about) {
        var names =
                List.of(about).stream().map(name -> new AuditName(name, name)).toList();
        return new AuditLine(
                "oberland",
                number,
                at(number),
                by,
                by == null ? null : "Paidan console (Linux)",
                act,
                names,
                "[{\"to\":\"READY\",\"version\":7},{\"type\":\"WorkOrderStatusChanged\",\"order\":{\"number\":\"W-260321-0042\",\"customerName\":\"•••\"}}]");
    }

    private static AuditLine policy(long number, @Nullable String detail) {
        return new AuditLine(
                "oberland",
                number,
                at(number),
                new AuditName("03", "管理员"),
                "Paidan console (Linux)",
                AuditAct.SLA_POLICY_CHANGED,
                List.of(new AuditName("gold", "gold")),
                detail);
    }

    private static AuditLine company(long number, AuditName by, AuditAct act, AuditName... about) {
        return new AuditLine(
                AuditLine.COMPANY, number, at(number), by, "Paidan console (Linux)", act, List.of(about), "{}");
    }

    private static Instant at(long number) {
        return BoardFixture.NOW.minus(Duration.ofSeconds(97 * (48_211 - Math.min(number + 48_190, 48_210))));
    }
}
