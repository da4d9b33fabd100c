/**
 * People's decisions about plans: brings a decision to its case, once and under the case's lock.
 *
 * <p>What a decision means is decided by {@code cases}; who may call is decided by {@code operator}.
 */
@NullMarked
package io.unstick.remediation.approval;

import org.jspecify.annotations.NullMarked;
