package io.unstick.remediation.operator;

import io.unstick.remediation.journal.RestoreGuard;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.dao.DataAccessException;

/** Whether the database is as new as what was published. Always up: reading goes on, and people must be served. */
final class DatabaseAgeHealthIndicator extends AbstractHealthIndicator {
    private final RestoreGuard guard;

    DatabaseAgeHealthIndicator(RestoreGuard guard) {
        this.guard = guard;
    }

    /** For the metric: what cannot be read is no number. */
    static double gauge(RestoreGuard guard) {
        try {
            return guard.objection().isPresent() ? 1 : 0;
        } catch (DataAccessException unreadable) {
            return Double.NaN;
        }
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        guard.objection().ifPresent(why -> health.withDetail("readOnly", why));
    }
}
