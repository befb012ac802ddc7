package io.paidan.server.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.platform.ProblemCode;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;

class ServerFaultsTest {

    @Test
    void a_pool_without_a_free_connection_is_no_error_of_the_program() {
        var busy = new CannotCreateTransactionException(
                "no transaction",
                new SQLTransientConnectionException("Connection is not available, request timed out"));

        assertThat(code(busy)).isEqualTo(ProblemCode.UNAVAILABLE);
    }

    @Test
    void a_database_that_ends_a_statement_or_is_away_is_none_either() {
        assertThat(code(new DataAccessResourceFailureException("away", new SQLException("closed", "08006"))))
                .isEqualTo(ProblemCode.UNAVAILABLE);
        assertThat(code(new SQLException("canceling statement due to statement timeout", "57014")))
                .isEqualTo(ProblemCode.UNAVAILABLE);
    }

    @Test
    void whatever_else_goes_wrong_is() {
        assertThat(code(new IllegalStateException("a bug"))).isEqualTo(ProblemCode.INTERNAL);
        assertThat(code(new SQLException("syntax error", "42601"))).isEqualTo(ProblemCode.INTERNAL);
    }

    private static ProblemCode code(Exception failure) {
        return new ServerFaults()
                .problem(failure, new MockHttpServletRequest("GET", "/api/board"))
                .code();
    }
}
