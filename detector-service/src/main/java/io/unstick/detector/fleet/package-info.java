/**
 * Which tenants there are, under which policy, and how well each can be seen. Reads the tenants file strictly: a misspelt
 * limit must not be a missing limit.
 *
 * <p>Must never know how tenants are scanned, stored or published; who needs to know about changes listens.
 */
@NullMarked
package io.unstick.detector.fleet;

import org.jspecify.annotations.NullMarked;
