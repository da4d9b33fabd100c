package io.unstick.detector.sweep;

import io.unstick.contracts.TenantId;
import io.unstick.detector.fleet.TenantStanding;
import io.unstick.m365.call.Obstacle;
import io.unstick.m365.call.Obstacle.Throttled;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading.Absent;
import io.unstick.m365.read.Reading.Known;
import io.unstick.m365.read.Reading.Unreadable;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The safety net below the delta rounds: when its turn comes, a tenant is asked for everybody with a mailbox plan. That
 * this fails blinds no tenant: the delta rounds see it well enough, and the net is thrown again later.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    private final Directory directory;
    private final ScanMemory memory;
    private final ScanRules rules;
    private final InstantSource time;
    private final ScanMeters meters;

    Reconciler(Directory directory, ScanMemory memory, ScanRules rules, InstantSource time, ScanMeters meters) {
        this.directory = directory;
        this.memory = memory;
        this.rules = rules;
        this.time = time;
        this.meters = meters;
    }

    /** Reconciles a tenant whose turn has come; plans the first turn of one that never had any. */
    void ifDue(TenantStanding standing, Obstructions trouble) {
        TenantId tenant = standing.tenant().id();
        Instant now = time.instant();
        Instant due = standing.rhythm().reconcileAt();
        if (due == null) {
            memory.planReconciliation(tenant, rules.nextReconciliation(tenant, now));
        } else if (!now.isBefore(due)) {
            reconcile(standing, trouble, now);
        }
    }

    private void reconcile(TenantStanding standing, Obstructions trouble, Instant now) {
        TenantId tenant = standing.tenant().id();
        switch (directory.usersWithPlans(tenant, rules.plans().ids())) {
            case Known<List<DirectoryUser>>(List<DirectoryUser> users, var _) -> {
                var reconciliation = new Reconciliation(rules.plans(), rules.suspicion(standing.tenant()));
                int missed = memory.reconcile(tenant, users, reconciliation, now);
                memory.planReconciliation(tenant, rules.nextReconciliation(tenant, now));
                meters.reconciled(missed);
                report(tenant, users.size(), missed);
            }
            case Absent<List<DirectoryUser>> _ -> putOff(tenant, "no list of users", now);
            case Unreadable<List<DirectoryUser>> unreadable -> {
                Obstacle obstacle = unreadable.obstacle();
                if (obstacle instanceof Throttled) {
                    trouble.met(obstacle);
                }
                putOff(tenant, obstacle.reason(), now);
            }
        }
    }

    private void putOff(TenantId tenant, String reason, Instant now) {
        memory.planReconciliation(tenant, now.plus(rules.untilReconciliationIsTriedAgain()));
        LOG.atWarn()
                .addKeyValue("tenant", tenant)
                .addKeyValue("reason", reason)
                .log("Reconciliation not possible, will be tried again");
    }

    private static void report(TenantId tenant, int users, int missed) {
        (missed > 0 ? LOG.atInfo() : LOG.atDebug())
                .addKeyValue("tenant", tenant)
                .addKeyValue("users", users)
                .addKeyValue("missed", missed)
                .log("Reconciled");
    }
}
