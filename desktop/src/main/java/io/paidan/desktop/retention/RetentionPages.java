package io.paidan.desktop.retention;

import io.paidan.contract.organisation.RetentionForecast;
import io.paidan.contract.organisation.RetentionPolicy;
import io.paidan.contract.organisation.SaveRetentionPolicy;
import io.paidan.desktop.client.Resource;
import io.paidan.desktop.platform.Texts;
import io.paidan.desktop.setup.Master;
import io.paidan.desktop.setup.MasterPage;
import io.paidan.desktop.setup.MasterViewModel;
import io.paidan.desktop.setup.SetupContext;
import io.paidan.desktop.setup.SetupGroup;
import io.paidan.desktop.setup.SetupPage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The page of the company's one retention policy. */
public final class RetentionPages {

    private static final String BELOW = "retention";
    private static final String SETUP = "/api/setup";

    private RetentionPages() {}

    public static SetupPage policy(SetupContext setup) {
        var texts = setup.texts();
        var model = new MasterViewModel<>(
                new Policy(
                        setup.api().resource(SETUP, RetentionPolicy.class),
                        setup.api().resource(SETUP + "/" + BELOW, RetentionForecast.class),
                        texts),
                new RetentionForm(),
                List.of(),
                setup);
        return new MasterPage<>("retention.title", SetupGroup.DATA, SETUP + "/" + BELOW, model, setup).ofCompany();
    }

    /** The only one there is. */
    private record Policy(Resource<RetentionPolicy> server, Resource<RetentionForecast> forecasts, Texts texts)
            implements Master<RetentionPolicy, SaveRetentionPolicy> {

        @Override
        public CompletableFuture<List<RetentionPolicy>> list() {
            return server.get(BELOW).thenApply(List::of);
        }

        @Override
        public CompletableFuture<RetentionPolicy> save(RetentionPolicy original, SaveRetentionPolicy command) {
            return server.save(BELOW, command);
        }

        /** Longer terms forget nothing. */
        @Override
        public CompletableFuture<Optional<String>> question(RetentionPolicy original, SaveRetentionPolicy command) {
            var isShorter = command.positionDays() < original.positionDays()
                    || command.personalDataDays() < original.personalDataDays();
            return isShorter
                    ? forecasts.post("forecast", command).thenApply(this::question)
                    : CompletableFuture.completedFuture(Optional.empty());
        }

        private Optional<String> question(RetentionForecast forecast) {
            var forgotten = texts.list(Stream.of(
                            told("retention.orders", forecast.orders()),
                            told("retention.customers", forecast.customers()),
                            told("retention.engineers", forecast.engineers()),
                            told("retention.users", forecast.users()),
                            told("retention.trackDays", forecast.trackDays()),
                            told("retention.auditLines", forecast.auditLines()))
                    .flatMap(Optional::stream));
            return forgotten.isEmpty() ? Optional.empty() : Optional.of(texts.get("retention.warning", forgotten));
        }

        private Optional<String> told(String key, int count) {
            return count == 0 ? Optional.empty() : Optional.of(texts.get(key, count));
        }

        @Override
        public boolean isOnlyOne() {
            return true;
        }

        @Override
        public String id(RetentionPolicy policy) {
            return BELOW;
        }

        @Override
        public String name(RetentionPolicy policy) {
            return texts.get("retention.policy");
        }
    }
}
