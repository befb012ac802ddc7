package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.SqlCommandType;
import org.apache.ibatis.reflection.ParamNameResolver;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

/** Asks PostgreSQL how it would carry out every statement of every mapper when there are many rows. */
@PaidanServerTest
@Import(Given.class)
class IndexUseIT {

    private static final String MAPPERS = "io.paidan.server.";
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");

    /** What looks at all there is of something because that is what is asked. */
    private static final Set<String> WHOLE = Set.of(
            // the page that says what is missing anywhere
            "health.DataHealthMapper.listCustomers",
            "health.DataHealthMapper.listOfEngineers",
            "health.DataHealthMapper.listOfTemplates",
            "health.DataHealthMapper.listOfUsers",
            "term.TermMapper.listUnnamed",
            // the sheets with all there is
            "customer.CustomerSetupMapper.stream",
            "workorder.OrderLineMapper.stream",
            // the page with all users, and whether there is one yet
            "session.UserMapper.list",
            "session.UserMapper.count",
            // the cleaning that keeps the table small
            "session.SessionMapper.deleteExpired");

    @Autowired
    Given given;

    @Autowired
    JdbcTemplate database;

    @Autowired
    DataSource dataSource;

    @Autowired
    SqlSessionFactory sessions;

    @Test
    void no_statement_reads_a_table_that_grows_from_end_to_end() throws Exception {
        given.company();
        ManyRows.fill(database);
        assertThat(ManyRows.listEmpty(database)).isSubsetOf(ManyRows.SMALL);

        var softly = new SoftAssertions();
        try (var connection = dataSource.getConnection()) {
            for (var statement : listStatements(sessions.getConfiguration())) {
                for (var sparing : List.of(false, true)) {
                    var plan = plan(statement, sparing, connection);
                    softly.assertThat(listScanned(plan))
                            .as("%s%n%s", statement.getId(), plan)
                            .isEmpty();
                }
            }
        }
        softly.assertAll();
    }

    private static List<String> listScanned(String plan) {
        return SCANNED.matcher(plan)
                .results()
                .map(found -> found.group(1))
                .filter(Predicate.not(ManyRows.SMALL::contains))
                .distinct()
                .toList();
    }

    private static List<MappedStatement> listStatements(Configuration configuration) {
        return configuration.getMappedStatementNames().stream()
                .filter(name -> name.startsWith(MAPPERS) && !WHOLE.contains(name.substring(MAPPERS.length())))
                .sorted()
                .map(configuration::getMappedStatement)
                .filter(statement -> statement.getSqlCommandType() != SqlCommandType.INSERT)
                .toList();
    }

    private String plan(MappedStatement statement, boolean sparing, Connection connection)
            throws SQLException, ClassNotFoundException {
        var method = method(statement.getId());
        var configuration = sessions.getConfiguration();
        var arguments =
                new ParamNameResolver(configuration, method).getNamedParams(SampleArguments.of(method, sparing));
        var sql = statement.getBoundSql(arguments);
        try (var explain = connection.prepareStatement("explain " + sql.getSql())) {
            configuration.newParameterHandler(statement, arguments, sql).setParameters(explain);
            try (var lines = explain.executeQuery()) {
                var plan = new StringBuilder();
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
                return plan.toString();
            }
        }
    }

    private static Method method(String statement) throws ClassNotFoundException {
        var dot = statement.lastIndexOf('.');
        var mapper = Class.forName(statement.substring(0, dot));
        return Arrays.stream(mapper.getDeclaredMethods())
                .filter(method -> method.getName().equals(statement.substring(dot + 1)))
                .findFirst()
                .orElseThrow();
    }
}
