package io.unstick.remediation;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.remediation.cases.CaseState;
import io.unstick.remediation.cases.Cleared;
import io.unstick.remediation.cases.Entry;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.playbook.Chart;
import io.unstick.remediation.playbook.TenantPlaybook;
import io.unstick.testkit.FakeTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Cases of users nobody has heard of before, in whatever state a test needs. */
public final class StuckCases {
    private StuckCases() {}

    public static MailboxCase in(CaseState state, TenantId tenant) {
        return lookedAt(FakeTime.MONDAY_9AM, state, tenant);
    }

    /** To be looked at then. */
    public static MailboxCase lookedAt(Instant lookAt, CaseState state, TenantId tenant) {
        MailboxKey mailbox = MailboxKey.of(tenant, new UserObjectId(UUID.randomUUID()));
        return new MailboxCase(
                CaseId.ofEpisode(mailbox, FakeTime.MONDAY_9AM),
                mailbox,
                new Subject.User(UserObjectId.of(mailbox.origin()), "ada@contoso.example", "Ada", FakeTime.MONDAY_9AM),
                state,
                FakeTime.MONDAY_9AM,
                Entry.UNSTICK,
                null,
                List.of(),
                0,
                lookAt,
                null,
                Chart.BLANK);
    }

    /** The same case in another state. */
    public static MailboxCase moved(MailboxCase before, CaseState state) {
        return new MailboxCase(
                before.id(),
                before.mailbox(),
                before.subject(),
                state,
                before.openedAt(),
                before.openedBy(),
                before.diagnosis(),
                before.attempts(),
                before.proofs(),
                before.lookAt(),
                before.incident(),
                before.chart());
    }

    /** A plan that may run, each time as another action. */
    public static Cleared cleared(TenantId tenant) {
        return new Cleared(
                TenantPlaybook.hydration(tenant), 0, FakeTime.MONDAY_9AM, List.of(), null, UUID.randomUUID());
    }
}
