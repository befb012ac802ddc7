package io.paidan.installer.demo;

import io.paidan.installer.TestHome;
import io.paidan.installer.launch.PaidanHome;
import io.paidan.routing.RegionPack;
import io.paidan.server.PaidanServer;
import io.paidan.server.platform.ServerClock;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real server with the demo company, in this process, on a home of its own. */
public final class DemoServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private DemoServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static DemoServer startIn(Path folder) {
        return startIn(folder, 0);
    }

    public static DemoServer startIn(Path folder, int port) {
        return start(folder, port, DemoCompany.class);
    }

    static DemoServer startWithoutDemo(Path folder) {
        return start(folder, 0);
    }

    private static DemoServer start(Path folder, int port, Class<?>... additional) {
        PaidanHome home = TestHome.in(folder);
        return new DemoServer(PaidanServer.start(
                new String[] {
                    "--paidan.home=" + home.folder(), "--paidan.region=" + home.region(), "--server.port=" + port
                },
                additional));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public JdbcClient sql() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    public int count(String sql) {
        return sql().sql("select count(*) from " + sql).query(Integer.class).single();
    }

    public RegionPack region() {
        return context.getBean(RegionPack.class);
    }

    public Instant now() {
        return context.getBean(Clock.class).instant();
    }

    void setTime(Instant now) {
        context.getBean(ServerClock.class).setOffset(Duration.between(Instant.now(), now));
    }

    @Override
    public void close() {
        context.close();
    }
}
