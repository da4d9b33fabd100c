/**
 * {@code unstick torture}: the shipped services as processes, two remediation replicas on one database, and a seeded schedule
 * of everything that can go wrong; then quiet, and the oracle's word on what was seen.
 *
 * <p>Never here: what is right or wrong, which is {@code oracle}'s; a write to a service's database.
 */
@NullMarked
package io.unstick.sandbox.launcher.torture;

import org.jspecify.annotations.NullMarked;
