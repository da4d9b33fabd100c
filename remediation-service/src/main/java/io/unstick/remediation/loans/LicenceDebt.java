package io.unstick.remediation.loans;

import io.unstick.contracts.CaseId;
import io.unstick.contracts.TenantId;
import io.unstick.remediation.playbook.LicenceLoan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One licence that was lent away under one action.
 *
 * @param openedAt when the borrowing request was about to be sent
 * @param lookAt when the borrower is looked at next; means nothing once the debt is closed
 * @param why what kept the licence from being given back; empty when nothing did
 */
public record LicenceDebt(
        UUID actionId,
        CaseId caseId,
        TenantId tenant,
        LicenceLoan loan,
        Instant openedAt,
        Stage stage,
        History history,
        Instant lookAt,
        String why) {

    /** To be written down before the borrowing request leaves. */
    public static LicenceDebt opened(UUID actionId, CaseId caseId, TenantId tenant, LicenceLoan loan, Instant now) {
        return new LicenceDebt(actionId, caseId, tenant, loan, now, new Stage.Owed(0), History.BLANK, now, "");
    }

    /** The same action is tried once more: whatever was concluded from its earlier attempt counts no longer. */
    public LicenceDebt openedAgain(Instant now) {
        return new LicenceDebt(actionId, caseId, tenant, loan, now, new Stage.Owed(0), history.blank(), now, "");
    }

    /** The same user lends a licence again: from now on that debt is the one to watch. */
    public LicenceDebt superseded(Instant now) {
        return isPaid() ? closed(now, "the user's licence was lent again under another action") : this;
    }

    /** Whether nothing is owed, as far as known. */
    public boolean isPaid() {
        return !(stage instanceof Stage.Owed);
    }

    public boolean isClosed() {
        return stage instanceof Stage.Closed;
    }

    public boolean isSwap() {
        return loan.substitute() != null;
    }

    /** How it was paid; empty while it is not. */
    public String how() {
        return switch (stage) {
            case Stage.Owed _ -> "";
            case Stage.Paid paid -> paid.how();
            case Stage.Closed closed -> closed.how();
        };
    }

    /** When somebody has to look; absent once the debt is closed. */
    public @Nullable Instant dueAt() {
        return isClosed() ? null : lookAt;
    }

    /** Whether the mailbox is what the loan waits for. */
    public boolean awaitsMailbox() {
        return isSwap() && !isPaid() && stage.losses() == 0 && !history.wasRepaid();
    }

    LicenceDebt closed(Instant now, String how) {
        return in(new Stage.Closed(now, stage.losses(), how));
    }

    LicenceDebt in(Stage next) {
        return new LicenceDebt(actionId, caseId, tenant, loan, openedAt, next, history, lookAt, why);
    }

    LicenceDebt with(History changed) {
        return new LicenceDebt(actionId, caseId, tenant, loan, openedAt, stage, changed, lookAt, why);
    }

    LicenceDebt lookingAt(Instant next) {
        return new LicenceDebt(actionId, caseId, tenant, loan, openedAt, stage, history, next, why);
    }

    LicenceDebt because(String reason) {
        return new LicenceDebt(actionId, caseId, tenant, loan, openedAt, stage, history, lookAt, reason);
    }
}
