package io.paidan.desktop.inspector;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.attachment.Attachment;
import io.paidan.contract.procedure.RecordStep;
import io.paidan.contract.procedure.StepResult;
import io.paidan.desktop.client.ApiClient;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** What entering the results of steps asks of the server. */
public interface StepServer {

    CompletableFuture<StepResult> record(UUID order, String step, RecordStep result);

    /** Adds a picture to an order. */
    CompletableFuture<Attachment> attach(UUID order, Path picture);

    /** The one this client talks to. */
    static StepServer of(ApiClient api) {
        return new StepServer() {
            @Override
            public CompletableFuture<StepResult> record(UUID order, String step, RecordStep result) {
                return api.recordStep(order, step, result);
            }

            @Override
            public CompletableFuture<Attachment> attach(UUID order, Path picture) {
                return api.attach(order, UuidCreator.getTimeOrderedEpoch(), picture);
            }
        };
    }
}
