package io.paidan.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.audit.AuditChainSummary;
import io.paidan.contract.audit.ChainFault;
import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A chain of the audit log as somebody verifies it who reads it. */
@PaidanServerTest
@Import(Given.class)
class VerifiedChainIT extends ReadAuditLog {

    @Autowired
    AuditAnchoring anchoring;

    @Test
    void a_chain_is_verified_and_its_first_broken_line_named() {
        cancelled();
        cancelled();
        cancelled();
        assertThat(verify("highland").isEnd()).isTrue();
        assertThat(verify("highland").fault()).isNull();

        database.execute("alter table audit_entry disable trigger user");
        database.update("update audit_entry set detail = '[]' where region = 'oberland' and seq = 2");
        database.execute("alter table audit_entry enable trigger user");

        assertThat(verify("highland").fault()).isEqualTo(ChainFault.CHANGED);
        assertThat(verify("highland").brokenAt()).isEqualTo(2);
        assertThat(verify("highland").by()).isEqualTo("HIGHLAND");
    }

    @Test
    void a_chain_that_was_wiped_is_still_one_to_verify_and_its_end_missing() {
        cancelled();
        anchoring.anchor();
        database.execute("alter table audit_entry disable trigger user");
        database.update("delete from audit_entry where region = 'oberland'");
        database.execute("alter table audit_entry enable trigger user");
        database.update("delete from audit_head where region = 'oberland'");

        assertThat(chains("highland")).containsExactly(new AuditChainSummary("oberland", 1));
        assertThat(chains("lowland")).isEmpty();
        assertThat(verify("highland").fault()).isEqualTo(ChainFault.CUT_OFF);
        assertThat(verify("highland").brokenAt()).isEqualTo(1);
    }

    @Test
    void lines_whose_end_was_taken_out_are_still_a_chain_to_verify() {
        cancelled();
        database.update("delete from audit_head where region = 'oberland'");

        assertThat(chains("highland")).containsExactly(new AuditChainSummary("oberland", 1));
    }
}
