package io.paidan.server.dispatch;

import io.paidan.server.platform.EachByItself;
import io.paidan.server.workorder.OrderReady;
import io.paidan.server.workorder.WorkOrders;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Dispatches an order the moment the transaction that made it ready is over, and looks once a second for those that
 * a server left behind when it stopped in between.
 */
@Component
class AutoDispatchTimer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(AutoDispatchTimer.class);
    private static final int AT_ONCE = 50;

    private final AutoDispatch dispatch;
    private final WorkOrders workOrders;
    /** So many transactions leave the others on the server connections enough. */
    private static final int UNDER_WAY = 8;

    private final EachByItself dispatching = new EachByItself("Dispatching an order");
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(UNDER_WAY);

    AutoDispatchTimer(AutoDispatch dispatch, WorkOrders workOrders) {
        this.dispatch = dispatch;
        this.workOrders = workOrders;
    }

    @TransactionalEventListener
    void ready(OrderReady order) {
        threads.execute(() -> run(order));
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        workOrders.listQueued(AT_ONCE).forEach(this::run);
    }

    private void run(OrderReady order) {
        try {
            free.acquire();
        } catch (InterruptedException serverStops) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            dispatching.run(order.workOrderId(), () -> dispatch.dispatch(order));
        } catch (DataAccessException | TransactionException databaseAway) {
            LOG.warn("Order {} waits to be dispatched: {}", order.workOrderId(), databaseAway.getMessage());
        } finally {
            free.release();
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
