/**
 * Licences that were lent away and must come back: written down in the transaction that commits the intent, paid whatever
 * happens to the case, and looked at again long afterwards.
 *
 * <p>Must never take anything away from a user but the substitute it was told about.
 */
@NullMarked
package io.unstick.remediation.debts;

import org.jspecify.annotations.NullMarked;
