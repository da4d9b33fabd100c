/**
 * Where the initial password of a re-created user waits, encrypted, for one approver to open it once.
 *
 * <p>Must never let a password reach a journal, an event, a log or any text but the answer to that one request.
 */
@NullMarked
package io.unstick.remediation.drop;

import org.jspecify.annotations.NullMarked;
