package io.unstick.remediation.operator;

import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Severity;
import io.unstick.remediation.drop.SealedPasswords;
import io.unstick.remediation.journal.Journal;
import io.unstick.remediation.tenants.TermsOfTenants;
import java.time.InstantSource;

/** Shows cases with what lies outside of them: the tenant's name, the severity at this moment, the timeline. */
class CaseViews {
    private final Journal journal;
    private final SealedPasswords passwords;
    private final TermsOfTenants tenants;
    private final InstantSource time;

    CaseViews(Journal journal, SealedPasswords passwords, TermsOfTenants tenants, InstantSource time) {
        this.journal = journal;
        this.passwords = passwords;
        this.tenants = tenants;
        this.time = time;
    }

    CaseView brief(MailboxCase stuck) {
        return CaseView.of(stuck, tenantName(stuck), severity(stuck), CaseView.Details.NONE);
    }

    CaseView whole(MailboxCase stuck) {
        var timeline = journal.of(stuck.id()).stream().map(TimelineEntry::of).toList();
        var passwordDrop =
                passwords.standing(stuck.id()).map(PasswordDropView::of).orElse(null);
        return CaseView.of(stuck, tenantName(stuck), severity(stuck), new CaseView.Details(passwordDrop, timeline));
    }

    private Severity severity(MailboxCase stuck) {
        return Severity.of(stuck, tenants.of(stuck.mailbox().tenant()), time.instant());
    }

    private String tenantName(MailboxCase stuck) {
        var tenant = stuck.mailbox().tenant();
        return tenants.find(tenant).map(recorded -> recorded.tenant().name()).orElseGet(tenant::toString);
    }
}
