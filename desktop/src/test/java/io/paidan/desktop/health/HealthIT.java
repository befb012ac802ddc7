package io.paidan.desktop.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.paidan.contract.organisation.DataGap;
import io.paidan.contract.organisation.DataGapKind;
import io.paidan.contract.platform.ProblemCode;
import io.paidan.contract.session.Right;
import io.paidan.desktop.BoardFixture;
import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.FixtureServer;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Rights;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import io.paidan.desktop.setup.SetupViewModel;
import io.paidan.desktop.store.DispatchStore;
import io.paidan.desktop.store.EventApplier;
import io.paidan.desktop.workorder.CatalogueNames;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class HealthIT {

    private static final DataGap EXPIRED =
            new DataGap(DataGapKind.CERTIFICATE_EXPIRED, "e-7", "李伟", "oberland-nord", "gas", LocalDate.of(2026, 3, 1));
    private static final DataGap NO_BORDER =
            new DataGap(DataGapKind.TERRITORY_WITHOUT_BORDER, "oberland-sued", "南部", "oberland-sued", null, null);
    private static final DataGap NO_USER =
            new DataGap(DataGapKind.ENGINEER_WITHOUT_USER, "e-8", "张强", "oberland-nord", null, null);

    private final List<String> opened = new ArrayList<>();
    private final Texts texts = new Texts(Texts.ENGLISH);
    private FixtureServer server;
    private ApiClient api;
    private SetupViewModel whole;
    private HealthViewModel model;

    @BeforeEach
    void open() throws IOException {
        server = FixtureServer.start(0, BoardFixture::board);
        api = new ApiClient(server.address(), new ServerClock(InstantSource.system()), texts::locale);
        api.signIn("supervisor", FixtureServer.PASSWORD).join();
        whole = new SetupViewModel(List.of(
                new Page("engineer.title"),
                new Page("session.users"),
                new Page("template.title"),
                new Page("customer.title")));
        whole.allow(new Rights(Set.of(
                new Right("GET", "engineer.title"),
                new Right("PUT", "engineer.title/{id}"),
                new Right("GET", "session.users"),
                new Right("GET", "customer.title"),
                new Right("PUT", "customer.title/{id}"),
                new Right("GET", "template.title"))));
        var store = new DispatchStore();
        new EventApplier(store).load(BoardFixture.board());
        model = new HealthViewModel(
                api.resource("/api/setup/health", DataGap.class),
                () -> whole,
                new CatalogueNames(texts, store),
                new SetupContext(
                        api,
                        () -> Rights.NONE,
                        texts,
                        new FailureTexts(texts),
                        new Toasts(),
                        Runnable::run,
                        Runnable::run));
    }

    @AfterEach
    void close() {
        api.close();
        server.close();
    }

    @Test
    void gaps_stand_by_their_kind_the_most_pressing_first() throws TimeoutException {
        load(NO_BORDER, NO_USER, EXPIRED);

        assertThat(model.groupsProperty().get())
                .extracting(HealthViewModel.Group::kind)
                .containsExactly(
                        DataGapKind.CERTIFICATE_EXPIRED,
                        DataGapKind.ENGINEER_WITHOUT_USER,
                        DataGapKind.TERRITORY_WITHOUT_BORDER);
        assertThat(model.messageProperty().get()).isEqualTo("3 things to mend");
        assertThat(model.details(EXPIRED)).endsWith("until 2026-03-01").contains("Gas");
        assertThat(model.details(NO_BORDER)).isEmpty();
    }

    @Test
    void each_leads_to_its_record_and_field_or_to_a_new_one() {
        model.mend(EXPIRED);
        model.mend(NO_USER);
        model.mend(new DataGap(DataGapKind.CATEGORY_WITHOUT_TEMPLATE, "solar", "Solar", null, null, null));
        model.mend(new DataGap(DataGapKind.TERRITORY_WITHOUT_DISPATCHER, "south", "South", "south", null, null));

        assertThat(opened)
                .containsExactly(
                        "engineer.title e-7 skills", "session.users new", "template.title new", "session.users new");
    }

    @Test
    void what_is_on_a_page_of_others_cannot_be_mended_here() {
        assertThat(model.mayMend(EXPIRED)).isTrue();
        assertThat(model.mayMend(NO_BORDER)).isFalse();
    }

    @Test
    void a_customer_outside_is_mended_by_whoever_changes_customers() {
        var outside = new DataGap(DataGapKind.CUSTOMER_OUTSIDE, "c-1", "Far", "oberland", null, null);

        assertThat(model.mayMend(outside)).isTrue();
        model.mend(outside);

        assertThat(opened).containsExactly("customer.title c-1 place");
    }

    @Test
    void what_only_head_office_changes_is_left_to_it() {
        var bare = new DataGap(DataGapKind.TEMPLATE_WITHOUT_SKILL, "advice", "Advice", null, null, null);

        assertThat(model.mayMend(bare)).isFalse();
    }

    @Test
    void nothing_missing_is_said_and_so_is_that_nobody_could_be_asked() throws TimeoutException {
        load();
        assertThat(model.messageProperty().get()).startsWith("Nothing is missing");

        server.answer("GET /api/setup/health", FixtureServer.problem(ProblemCode.FORBIDDEN, "Not you."));
        model.load();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> model.messageProperty().get().contains("Not you."));
    }

    private void load(DataGap... gaps) throws TimeoutException {
        server.answer("GET /api/setup/health", List.of(gaps));
        model.load();
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> !model.messageProperty().get().isEmpty());
    }

    /** Remembers what it was asked to open. */
    private final class Page implements SetupPage {

        private final String key;

        Page(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public SetupGroup group() {
            return SetupGroup.ORGANISATION;
        }

        @Override
        public String path() {
            return key;
        }

        @Override
        public Region view() {
            return new Region();
        }

        @Override
        public void shown() {}

        @Override
        public void find(String id, @Nullable String field) {
            opened.add(key + " " + id + " " + field);
        }

        @Override
        public void leave(Runnable then) {
            then.run();
        }

        @Override
        public void create() {
            opened.add(key + " new");
        }

        @Override
        public void save() {}

        @Override
        public void search() {}

        @Override
        public void close() {}
    }
}
