package io.paidan.server.testing;

import io.paidan.server.PaidanServer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole server on a free port, on a database of its own, emptied before every test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PaidanServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "paidan.home=${paidan.test.home:target/test-home}", // no other JVM of the tests uses it
            "paidan.session.password-cost=" + TestCompany.PASSWORD_COST
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import(ServerTestConfiguration.class)
@ExtendWith(EmptyTables.class)
public @interface PaidanServerTest {}
