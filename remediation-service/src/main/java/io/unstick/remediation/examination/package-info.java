/**
 * Reads what a fix must know before it can be planned: licences and spare seats, the entry in Active Directory, whether an
 * account is empty.
 *
 * <p>Must never change anything, and never guess: what cannot be read is said.
 */
@NullMarked
package io.unstick.remediation.examination;

import org.jspecify.annotations.NullMarked;
