package io.unstick.remediation.debts;

import io.unstick.remediation.loans.LicenceDebt;

/**
 * A debt as it is in the database.
 *
 * @param version counts the changes; a change of what was not read last is refused
 */
record StoredDebt(LicenceDebt value, long version) {}
