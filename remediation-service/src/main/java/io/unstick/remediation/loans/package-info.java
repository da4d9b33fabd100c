/**
 * A licence on loan: what is owed, what was seen of it, and what to do next. Pure: facts and an instant in, the changed debt
 * and at most one request out.
 *
 * <p>Must never conclude anything from what could not be read, and never undo what a person did: see {@link
 * io.unstick.remediation.loans.Reckoning} for the rule that tells Unstick's own traces from a person's.
 */
@NullMarked
package io.unstick.remediation.loans;

import org.jspecify.annotations.NullMarked;
