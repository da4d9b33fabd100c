package io.unstick.remediation.simulation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.fix.FixId;
import io.unstick.contracts.fix.Impact;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Change;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.safety.Budgets;
import io.unstick.remediation.safety.Experience;
import io.unstick.remediation.safety.Level;
import io.unstick.remediation.safety.Safety;
import io.unstick.remediation.safety.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In memory, what the database counts: spent writes, and how the uses of fixes went. */
final class Ledgers {
    private static final Level PLENTY = new Level(0, 1000);
    private static final Duration PAUSE = Duration.ofHours(24);
    private static final int FAILURES = 3;
    private static final int LATEST = 5;

    private final Map<UUID, Spent> spent = new LinkedHashMap<>();
    private final Map<UUID, Use> uses = new LinkedHashMap<>();

    private record Spent(TenantId tenant, String origin, Impact impact, Instant at) {}

    private record Use(
            TenantId tenant,
            FixId fix,
            CaseId caseId,
            Trial.@Nullable Verdict verdict,
            @Nullable Instant decidedAt) {}

    void spend(MailboxCase stuck, Cleared cleared, Instant now) {
        spent.put(
                cleared.actionId(),
                new Spent(cleared.plan().tenant(), stuck.mailbox().origin(), cleared.impact(), now));
    }

    void begin(MailboxCase stuck, Cleared cleared) {
        if (Safety.mayHarm(cleared.plan()) && !cleared.hasBegun()) {
            uses.putIfAbsent(
                    cleared.undertaking(),
                    new Use(cleared.plan().tenant(), cleared.plan().fix(), stuck.id(), null, null));
        }
    }

    void conclude(CaseState before, Change change, Instant now) {
        Trial.verdictOn(before, change)
                .ifPresent(verdict -> uses.replaceAll(
                        (_, use) -> use.caseId().equals(change.after().id()) && use.verdict() == null
                                ? new Use(use.tenant(), use.fix(), use.caseId(), verdict, now)
                                : use));
    }

    Budgets budgets(Tenant tenant, MailboxCase stuck, Cleared cleared, Instant now) {
        var policy = tenant.policy.budgets();
        Instant hourAgo = now.minus(Duration.ofHours(1));
        Instant dayAgo = now.minus(Duration.ofDays(1));
        List<Spent> others = spent.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(cleared.actionId()))
                .map(Map.Entry::getValue)
                .filter(one -> one.tenant().equals(tenant.id) && one.at().isAfter(dayAgo))
                .toList();
        List<Spent> lately =
                others.stream().filter(one -> one.at().isAfter(hourAgo)).toList();
        long destructive = lately.stream()
                .filter(one -> one.impact() == Impact.DESTRUCTIVE)
                .count();
        long reached = others.stream()
                .filter(one -> one.impact() == Impact.GUARDED || one.impact() == Impact.DESTRUCTIVE)
                .map(Spent::origin)
                .filter(origin -> !origin.equals(stuck.mailbox().origin()))
                .distinct()
                .count();
        return new Budgets(
                new Level(lately.size(), policy.writesPerHour()),
                new Level((int) destructive, policy.destructivePerHour()),
                PLENTY,
                PLENTY,
                PLENTY,
                new Level(
                        stuck.mailbox().isTenantWide() ? 0 : (int) reached,
                        Budgets.reachOf(tenant.size, policy.usersPerDayPercent())));
    }

    Experience experience(Cleared cleared, Instant now) {
        List<Map.Entry<UUID, Use>> same = uses.entrySet().stream()
                .filter(entry -> entry.getValue().tenant().equals(cleared.plan().tenant())
                        && entry.getValue().fix() == cleared.plan().fix())
                .toList();
        long proven = same.stream()
                .filter(entry -> entry.getValue().verdict() == Trial.Verdict.PROVEN)
                .map(entry -> entry.getValue().caseId())
                .distinct()
                .count();
        long running = same.stream()
                .filter(entry ->
                        entry.getValue().verdict() == null && !entry.getKey().equals(cleared.undertaking()))
                .count();
        return new Experience(
                (int) proven,
                (int) running,
                pausedUntil(same.stream().map(Map.Entry::getValue).toList(), now));
    }

    private static @Nullable Instant pausedUntil(List<Use> same, Instant now) {
        record Decided(Trial.Verdict verdict, Instant at) {}
        List<Decided> latest = new ArrayList<>();
        for (Use use : same) {
            if (use.verdict() != null && use.verdict() != Trial.Verdict.MOOT && use.decidedAt() != null) {
                latest.add(new Decided(use.verdict(), use.decidedAt()));
            }
        }
        latest.sort(Comparator.comparing(Decided::at).reversed());
        List<Decided> failed = latest.stream()
                .filter(use -> use.at().isAfter(now.minus(PAUSE)))
                .limit(LATEST)
                .filter(use -> use.verdict() == Trial.Verdict.FAILED)
                .toList();
        return failed.size() < FAILURES ? null : failed.get(FAILURES - 1).at().plus(PAUSE);
    }
}
