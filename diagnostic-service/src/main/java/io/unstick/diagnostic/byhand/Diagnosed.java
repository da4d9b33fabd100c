package io.unstick.diagnostic.byhand;

import io.unstick.contracts.MailboxKey;
import io.unstick.diagnostic.console.DiagnosisFile;
import io.unstick.diagnostic.diagnosis.Conclusion;
import io.unstick.diagnostic.evidence.Gathered;
import io.unstick.m365.read.DirectoryUser;

/** The answer to a person's question. */
public record Diagnosed(KnownTenant tenant, DirectoryUser user, Conclusion conclusion, Gathered gathered) {
    /** As a file that can be replayed. */
    public DiagnosisFile file() {
        return new DiagnosisFile(
                tenant.name(),
                user.userPrincipalName(),
                MailboxKey.of(tenant.id(), user.id()),
                conclusion.verdict(),
                conclusion.reason(),
                conclusion.findings(),
                gathered.evidence(),
                gathered.readAt(),
                null);
    }
}
