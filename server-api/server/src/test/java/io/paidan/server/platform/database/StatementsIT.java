package io.paidan.server.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.server.given.Given;
import io.paidan.server.testing.PaidanServerTest;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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

/** Asks PostgreSQL of every statement of every mapper how it would carry it out with many rows, and what columns it gives. */
@PaidanServerTest
@Import(Given.class)
class StatementsIT {

    private static final String MAPPERS = "io.paidan.server.";
    private static final Pattern SCANNED = Pattern.compile("Seq Scan on (\\w+)");

    /** What looks at all there is of something because that is what is asked. */
    private static final Set<String> WHOLE = Set.of(
            // the page that says what is missing anywhere
            "health.DataHealthMapper.listCustomersOutside",
            "health.DataHealthMapper.listOfEngineers",
            "health.DataHealthMapper.listOfTemplates",
            "health.DataHealthMapper.listOfUsers",
            "term.TermMapper.listUnnamed",
            // the sheets with all there is
            "asset.AssetMapper.stream",
            "customer.CustomerSetupMapper.stream",
            "workorder.OrderLineMapper.stream",
            "session.UserMapper.stream",
            // the customers of a region, some of whom follow a border
            "organisation.CustomerPlaceMapper.settle",
            // the page with all users, and whether there is one yet
            "session.UserMapper.list",
            "session.UserMapper.count",
            // what is dropped as a whole
            "audit.FormerAuditMapper.drop",
            // how much shorter terms would forget, asked before they are saved
            "audit.FormerAuditMapper.count",
            "workorder.PersonalDataMapper.count",
            // the cleaning that keeps the table small
            "session.SessionMapper.deleteExpired");

    /** What grows of a board: planned once for whatever values come, see {@link PlanMapper#planOnce}. */
    private static final Set<String> OF_BOARD = Set.of(
            "workorder.WorkOrderMapper.listForBoard",
            "visit.VisitMapper.listForBoard",
            "engineer.EngineerMapper.list",
            "engineer.EngineerMapper.listPositions",
            "stock.StockMapper.listStores",
            "stock.StockMapper.listLevels",
            "notice.NoticeMapper.listUnread",
            "sla.clock.ClockMapper.listClocks",
            "sla.clock.ClockMapper.listTargets");

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
            for (var name : OF_BOARD) {
                var plan = planOnce(sessions.getConfiguration().getMappedStatement(MAPPERS + name), connection);
                softly.assertThat(listScanned(plan)).as("%s%n%s", name, plan).isEmpty();
            }
        }
        softly.assertAll();
    }

    @Test
    void every_statement_has_a_column_for_each_component_of_its_record() throws Exception {
        var softly = new SoftAssertions();
        try (var connection = dataSource.getConnection()) {
            for (var statement : listReading(sessions.getConfiguration())) {
                softly.assertThat(listColumns(statement, connection))
                        .as(statement.getId())
                        .containsAll(statement.getResultMaps().getFirst().getMappedColumns());
            }
        }
        softly.assertAll();
    }

    /** Those that give records. */
    private static List<MappedStatement> listReading(Configuration configuration) {
        return configuration.getMappedStatementNames().stream()
                .filter(name -> name.startsWith(MAPPERS))
                .sorted()
                .map(configuration::getMappedStatement)
                .filter(statement -> !statement.getResultMaps().isEmpty()
                        && !statement
                                .getResultMaps()
                                .getFirst()
                                .getMappedColumns()
                                .isEmpty())
                .toList();
    }

    /** In capitals, as MyBatis notes them. */
    private List<String> listColumns(MappedStatement statement, Connection connection)
            throws SQLException, ClassNotFoundException {
        try (var prepared = prepare("", statement, false, connection)) {
            var columns = prepared.getMetaData();
            var names = new ArrayList<String>();
            for (var column = 1; column <= columns.getColumnCount(); column++) {
                names.add(columns.getColumnLabel(column).toUpperCase(Locale.ROOT));
            }
            return names;
        }
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
        try (var explain = prepare("explain ", statement, sparing, connection);
                var lines = explain.executeQuery()) {
            return read(lines);
        }
    }

    private String planOnce(MappedStatement statement, Connection connection)
            throws SQLException, ClassNotFoundException {
        var number = new AtomicInteger();
        var sql = Pattern.compile("\\?")
                .matcher(statement.getBoundSql(arguments(statement, false)).getSql())
                .replaceAll(placeholder -> "\\$" + number.incrementAndGet());
        var types = String.join(", ", listParameterTypes(statement, connection));
        var values = String.join(", ", Collections.nCopies(number.get(), "null"));
        var asWithBoards = sessions.getConfiguration()
                .getMappedStatement(PlanMapper.class.getName() + ".planOnce")
                .getBoundSql(null)
                .getSql();
        connection.setAutoCommit(false); // all of it ends with the transaction
        try (var asking = connection.createStatement()) {
            asking.execute(asWithBoards);
            asking.execute("prepare once (%s) as %s".formatted(types, sql));
            try (var lines = asking.executeQuery("explain execute once(%s)".formatted(values))) {
                return read(lines);
            } finally {
                asking.execute("deallocate once");
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private List<String> listParameterTypes(MappedStatement statement, Connection connection)
            throws SQLException, ClassNotFoundException {
        try (var prepared = prepare("", statement, false, connection)) {
            var parameters = prepared.getParameterMetaData();
            var types = new ArrayList<String>();
            for (var number = 1; number <= parameters.getParameterCount(); number++) {
                types.add(parameters.getParameterTypeName(number));
            }
            return types;
        }
    }

    private static String read(ResultSet lines) throws SQLException {
        var plan = new StringBuilder();
        while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
        }
        return plan.toString();
    }

    private PreparedStatement prepare(String before, MappedStatement statement, boolean sparing, Connection connection)
            throws SQLException, ClassNotFoundException {
        var arguments = arguments(statement, sparing);
        var sql = statement.getBoundSql(arguments);
        var prepared = connection.prepareStatement(before + sql.getSql());
        sessions.getConfiguration()
                .newParameterHandler(statement, arguments, sql)
                .setParameters(prepared);
        return prepared;
    }

    private Object arguments(MappedStatement statement, boolean sparing) throws ClassNotFoundException {
        var method = method(statement.getId());
        return new ParamNameResolver(sessions.getConfiguration(), method)
                .getNamedParams(SampleArguments.of(method, sparing));
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
