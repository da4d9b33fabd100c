package io.unstick.remediation.debts;

import io.unstick.remediation.loans.LicenceDebt;
import java.time.Instant;

/** Who waits for a debt. */
@FunctionalInterface
public interface Creditor {
    /** In the transaction that says so. A licence that got lost again is paid again. */
    void paid(LicenceDebt debt, Instant now);
}
