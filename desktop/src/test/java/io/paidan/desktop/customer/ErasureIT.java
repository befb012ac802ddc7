package io.paidan.desktop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.customer.CustomerDetails;
import io.paidan.contract.customer.SaveCustomer;
import io.paidan.contract.geo.GeoPoint;
import io.paidan.contract.organisation.Erasure;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.workorder.CatalogueNames;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErasureIT {

    private static final CustomerDetails WANG = new CustomerDetails(
            UUID.randomUUID(),
            "oberland",
            "C-000042",
            "王芳",
            "+423 232 10 10",
            "gold",
            BoardFixture.engineer("李雷"),
            List.of(BoardFixture.engineer("韩梅"), new UUID(0, 7)),
            "Städtle 1",
            new GeoPoint(47.141, 9.5209),
            3,
            "admin",
            Instant.EPOCH);
    private static final String ERASURE = "POST /api/setup/customers/" + WANG.id() + "/erasure";

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final Toasts toasts = new Toasts();
    private FixtureServer server;
    private ApiClient api;
    private Rights rights = new Rights(Set.of(new Right("POST", "/api/setup/customers/{id}/erasure")));
    private MasterViewModel<CustomerDetails, SaveCustomer> customers;
    private ErasureViewModel erasure;

    @BeforeEach
    void a_customer_in_the_form() throws IOException, InterruptedException {
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        api.signIn("admin", FixtureServer.PASSWORD).join();
        server.answer("GET /api/setup/customers", List.of(WANG));
        var setup = new SetupContext(api, () -> rights, texts, new FailureTexts(texts), toasts, Runnable::run, fx::add);
        var master = new CustomerMaster(api.resource("/api/setup/customers", CustomerDetails.class));
        customers = new MasterViewModel<>(master, form(), List.of(), setup);
        erasure = new ErasureViewModel(customers, setup);
        customers.load();
        await(() -> customers.list().loadedProperty().get());
        customers.pick(WANG);
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void nobody_is_erased_by_one_press() throws InterruptedException {
        server.answer(ERASURE, new Erasure(WANG.id(), 2));
        erasure.ask();
        assertThat(erasure.askedProperty().get()).isTrue();
        assertThat(erasure.whoProperty().getValue()).isEqualTo("王芳 · C-000042");

        erasure.keep();
        assertThat(customers.pickedProperty().get()).isEqualTo(WANG);

        erasure.ask();
        erasure.erase();
        assertThat(erasure.possibleProperty().getValue()).isFalse();
        await(() -> customers.pickedProperty().get() == null);
        assertThat(toasts.shown())
                .last()
                .extracting(toast -> toast.text())
                .isEqualTo("C-000042 is erased, with 2 orders");
    }

    @Test
    void a_customer_somebody_still_works_for_stays_and_the_server_says_why() throws InterruptedException {
        server.answer(ERASURE, FixtureServer.problem(ProblemCode.IN_USE, "王芳 has 1 open order."));

        erasure.ask();
        erasure.erase();
        await(() -> erasure.possibleProperty().getValue());

        assertThat(customers.pickedProperty().get()).isEqualTo(WANG);
        assertThat(toasts.shown()).last().extracting(toast -> toast.text()).isEqualTo("王芳 has 1 open order.");
    }

    @Test
    void who_may_not_is_not_offered_it() {
        assertThat(erasure.isOffered()).isTrue();

        rights = Rights.NONE;

        assertThat(erasure.isOffered()).isFalse();
    }

    @Test
    void a_customer_comes_out_of_the_form_as_he_went_in() {
        var form = form();

        form.fill(WANG);

        assertThat(form.command(WANG)).isEqualTo(WANG.edit());
    }

    /** Does on the screen what the server's answers ask for, until it is so. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            var task = fx.poll(20, TimeUnit.SECONDS);
            assertThat(task).as("an answer").isNotNull();
            task.run();
        }
    }

    private CustomerForm form() {
        var store = BoardFixture.store();
        return new CustomerForm(new CatalogueNames(texts, store), new CustomerEngineers(texts, store));
    }
}
