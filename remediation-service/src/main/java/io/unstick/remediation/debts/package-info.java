/**
 * The ledger of licences that were lent away: written down in the transaction that commits the intent, given back whatever
 * happens to the case, and looked at again long afterwards. What to do is decided in {@code loans}; here it is kept, read
 * and sent.
 *
 * <p>Must never take anything away from a user but the substitute it was told about.
 */
@NullMarked
package io.unstick.remediation.debts;

import org.jspecify.annotations.NullMarked;
