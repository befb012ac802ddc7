package io.paidan.desktop.setup;

import io.paidan.desktop.client.ApiClient;
import io.paidan.desktop.client.FailureTexts;
import io.paidan.desktop.client.ServerClock;
import io.paidan.desktop.notice.Toasts;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.ThingMaster.SaveThing;
import io.paidan.desktop.setup.ThingMaster.Thing;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** For tests of a page of the setup: its things are loaded, one of them deactivated. */
abstract class ThingsInSetup {

    private final Texts texts = new Texts(Texts.ENGLISH);
    private final ApiClient nobody =
            new ApiClient(URI.create("http://localhost:1/"), new ServerClock(InstantSource.system()), texts::locale);
    final ThingMaster server = new ThingMaster();
    final ThingMaster.Form form = new ThingMaster.Form();
    final MasterViewModel<Thing, SaveThing> model = model();

    @BeforeEach
    void load() {
        model.load();
    }

    @AfterEach
    void close() {
        nobody.close();
    }

    MasterViewModel<Thing, SaveThing> model() {
        return new MasterViewModel<>(
                server,
                form,
                List.of(Column.of("setup.search", 1, Thing::name), Column.of("setup.search", 1, Thing::size)),
                new SetupContext(
                        nobody,
                        () -> Rights.NONE,
                        texts,
                        new FailureTexts(texts),
                        new Toasts(),
                        Runnable::run,
                        Runnable::run));
    }

    void pick(String id) {
        model.list().find(id).ifPresent(model::pick);
    }

    List<String> names() {
        return model.list().shown().stream().map(Thing::name).toList();
    }
}
