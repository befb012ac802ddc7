package io.paidan.installer.simulator;

import com.github.f4b6a3.uuid.UuidCreator;
import io.paidan.contract.dispatch.GrabOrder;
import io.paidan.contract.session.Session;
import io.paidan.contract.visit.TransitionVisit;
import io.paidan.contract.visit.VisitStatus;
import io.paidan.installer.demo.DemoCompany;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The phone of one engineer of the demo company in somebody's hand: it says what he is told to say, and nothing by itself. */
public final class PhoneInHand implements AutoCloseable {
    /** His other phone, the simulator's, may say something of the same visit at the same moment. */
    private static final int TRIES = 3;

    private final HttpClient http = HttpClient.newHttpClient();
    private final PhoneApi api;
    private final Session session;

    private PhoneInHand(URI server, String engineer) throws IOException, InterruptedException {
        this.api = new PhoneApi(http, server);
        this.session = ask(() -> api.signIn(engineer, DemoCompany.PASSWORD));
    }

    /** @param engineer his code, which is his name as a user */
    public static PhoneInHand of(URI server, String engineer) throws IOException, InterruptedException {
        return new PhoneInHand(server, engineer);
    }

    /** He does not take his visit to an order. */
    public void decline(UUID orderId, String reason) throws IOException, InterruptedException {
        for (var tried = 1; true; tried++) {
            try {
                move(orderId, VisitStatus.DECLINED, reason);
                return;
            } catch (Refused changedMeanwhile) {
                if (tried == TRIES) {
                    throw new IOException(changedMeanwhile);
                }
            }
        }
    }

    /** He takes an order that is offered to him. */
    public void grab(UUID orderId) throws IOException, InterruptedException {
        ask(() -> {
            api.grab(session, orderId, new GrabOrder(UuidCreator.getTimeOrderedEpoch(), null));
            return true;
        });
    }

    private void move(UUID orderId, VisitStatus to, @Nullable String reason)
            throws IOException, InterruptedException, Refused {
        var himself = Objects.requireNonNull(session.user().engineerId(), "no engineer has this phone");
        var visit = api.board(session).visits().stream()
                .filter(each -> each.workOrderId().equals(orderId)
                        && each.engineerId().equals(himself)
                        && each.status().isActive())
                .findFirst()
                .orElseThrow(() -> new IOException("he has no visit to " + orderId));
        api.move(session, visit, new TransitionVisit(to, visit.version(), reason, null));
    }

    private interface Question<T> {
        T ask() throws IOException, InterruptedException, Refused;
    }

    private static <T> T ask(Question<T> question) throws IOException, InterruptedException {
        try {
            return question.ask();
        } catch (Refused refused) {
            throw new IOException(refused);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
