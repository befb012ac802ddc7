package io.paidan.server.benchmark;

import io.paidan.server.PaidanServer;
import io.paidan.server.given.Given;
import io.paidan.server.given.Places;
import io.paidan.server.platform.StartFailure;
import io.paidan.server.testing.ServerTestConfiguration;
import io.paidan.server.testing.SharedPostgres;
import io.paidan.server.testing.TestCompany;
import io.paidan.server.testing.TestRegion;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.BeansException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A real server with so many orders, and masters of each kind, in a PostgreSQL of its own: {@code ManyOrdersServer ORDERS MASTERS}
 * says {@value #READY} and its address, and ends with its standard input.
 */
final class ManyOrdersServer {

    static final String READY = "ready at ";
    static final String WRITTEN = " orders written in ";

    private static final double SECONDS = 1e-9;

    private ManyOrdersServer() {}

    public static void main(String... arguments) throws SQLException, IOException {
        try {
            serve(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        } catch (BeansException failure) {
            System.err.println(StartFailure.sentence(failure));
            System.exit(1);
        }
        System.exit(0);
    }

    private static void serve(int orders, int masters) throws SQLException, IOException {
        var address = SharedPostgres.newDatabase();
        var server = new SpringApplicationBuilder(PaidanServer.class, ServerTestConfiguration.class, Given.class)
                .properties(Map.of(
                        "paidan.home", "target/bench-home",
                        "paidan.region", TestRegion.folder().toString(),
                        "paidan.database.url", address.url(),
                        "paidan.database.username", Objects.requireNonNull(address.username()),
                        "paidan.database.password", Objects.requireNonNull(address.password()),
                        "paidan.session.password-cost", TestCompany.PASSWORD_COST))
                .run("--server.port=0"); // a default port stands in the server's own settings
        try (server) {
            server.getBean(JdbcTemplate.class)
                    .execute("truncate app_user, territory cascade"); // the administrator of every first start
            var given = server.getBean(Given.class).company();
            for (var number = 0; number < ManyOrders.ENGINEERS; number++) {
                given.engineer(ManyOrders.engineer("oberland-nord", number), "oberland-nord", Places.VADUZ);
                given.engineer(ManyOrders.engineer("oberland-sued", number), "oberland-sued", Places.TRIESEN);
                given.engineer(ManyOrders.engineer("unterland-west", number), "unterland-west", Places.ESCHEN);
            }
            var begun = System.nanoTime();
            try (var connection = address.connect()) { // not the server's, whose statements may not take that long
                var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
                ManyOrders.write(database, orders);
                if (masters > 0) {
                    ManyMasters.write(database, masters);
                }
            }
            System.out.printf("%,d%s%.0f s%n", orders, WRITTEN, (System.nanoTime() - begun) * SECONDS);
            System.out.println(
                    READY + "http://localhost:" + server.getEnvironment().getRequiredProperty("local.server.port"));
            System.in.readAllBytes();
        }
    }
}
