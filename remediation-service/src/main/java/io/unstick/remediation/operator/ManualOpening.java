package io.unstick.remediation.operator;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.MailboxKey;
import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.Directory;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import io.unstick.remediation.access.ApiProblem;
import io.unstick.remediation.cases.MailboxCase;
import io.unstick.remediation.cases.Opening;
import io.unstick.remediation.cases.Subject;
import io.unstick.remediation.store.CaseStore;
import io.unstick.remediation.store.StoredCase;
import io.unstick.remediation.tenants.TermsOfTenants;
import io.unstick.remediation.work.CaseSaving;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a case because a person says so: also for a user that no scan can suspect. */
class ManualOpening {
    private final Directory directory;
    private final CaseStore cases;
    private final CaseSaving saving;
    private final TermsOfTenants tenants;
    private final TransactionOperations transactions;
    private final InstantSource time;

    ManualOpening(
            Directory directory,
            CaseStore cases,
            CaseSaving saving,
            TermsOfTenants tenants,
            TransactionOperations transactions,
            InstantSource time) {
        this.directory = directory;
        this.cases = cases;
        this.saving = saving;
        this.tenants = tenants;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * The mailbox's open case.
     *
     * @param isNew whether it was opened just now
     */
    record Opened(MailboxCase value, boolean isNew) {}

    Opened open(TenantId tenant, String user, String by, String reason) {
        if (tenants.find(tenant).filter(recorded -> !recorded.retired()).isEmpty()) {
            throw ApiProblem.notFound("tenant");
        }
        DirectoryUser found = read(tenant, user);
        MailboxKey mailbox = MailboxKey.of(tenant, found.id());
        Opened opened =
                transactions.execute(_ -> existing(mailbox).orElseGet(() -> create(mailbox, found, by, reason)));
        if (opened == null) {
            throw new IllegalStateException("the transaction that opens a case gave no case");
        }
        return opened;
    }

    private Optional<Opened> existing(MailboxKey mailbox) {
        return cases.openCaseOf(mailbox)
                .flatMap(cases::find)
                .map(StoredCase::value)
                .map(found -> new Opened(found, false));
    }

    private Opened create(MailboxKey mailbox, DirectoryUser found, String by, String reason) {
        Instant now = time.instant();
        String displayName = found.displayName() == null ? "" : found.displayName();
        var user = new Subject.User(found.id(), found.userPrincipalName(), displayName, null);
        var opening = Opening.byHand(
                new CaseId(UUID.randomUUID()),
                mailbox,
                user,
                new Opening.Request(by, reason),
                tenants.of(mailbox.tenant()),
                now);
        return saving.open(opening, now)
                ? new Opened(opening.after(), true)
                // Somebody else was faster, at this very moment.
                : existing(mailbox).orElseThrow();
    }

    private DirectoryUser read(TenantId tenant, String user) {
        Reading<DirectoryUser> reading =
                objectId(user).map(id -> directory.user(tenant, id)).orElseGet(() -> directory.userNamed(tenant, user));
        return switch (reading) {
            case Reading.Known<DirectoryUser>(DirectoryUser found, Source _) -> found;
            case Reading.Absent<DirectoryUser> _ ->
                throw ApiProblem.unprocessable("no-such-user", "The tenant has no user with this id or name.");
            case Reading.Unreadable<DirectoryUser> unreadable ->
                throw ApiProblem.unavailable("The user could not be read: %s."
                        .formatted(unreadable.obstacle().reason()));
        };
    }

    private static Optional<UserObjectId> objectId(String text) {
        try {
            return Optional.of(UserObjectId.of(text));
        } catch (IllegalArgumentException aName) {
            return Optional.empty();
        }
    }
}
