/**
 * The remediation service, owner of the cases: what it is made of and how that is put together. Must hold no behaviour of
 * its own.
 */
@NullMarked
package io.unstick.remediation;

import org.jspecify.annotations.NullMarked;
