package io.unstick.remediation.boundaries;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The service's transactions, with the moments just before and just after each commit. */
final class DoomedTransactions implements TransactionOperations {
    private static final Written NOTHING = new Written(List.of(), List.of(), false);

    private final TransactionOperations real;
    private final DoomedInstance instance;
    private final JdbcClient database;

    DoomedTransactions(TransactionOperations real, DoomedInstance instance, JdbcClient database) {
        this.real = real;
        this.instance = instance;
        this.database = database;
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        if (instance.isOver()) {
            throw new Died();
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return real.execute(action);
        }
        return Relay.isThisThread() ? relaying(action) : working(action);
    }

    private <T extends @Nullable Object> T working(TransactionCallback<T> action) {
        var written = new AtomicReference<>(NOTHING);
        try {
            T result = real.execute(status -> {
                T done = action.doInTransaction(status);
                written.set(Written.now(database));
                instance.committing(written.get());
                return done;
            });
            instance.committed(written.get());
            return result;
        } catch (Died died) {
            throw instance.standStill();
        }
    }

    private <T extends @Nullable Object> T relaying(TransactionCallback<T> action) {
        Relay relay = instance.relay();
        relay.begin();
        T result;
        try {
            result = real.execute(status -> {
                T done = action.doInTransaction(status);
                if (relay.diesBeforeCommit()) {
                    throw new Died();
                }
                return done;
            });
        } catch (Died died) {
            relay.diesNow();
            throw instance.standStill();
        }
        relay.end();
        return result;
    }
}
