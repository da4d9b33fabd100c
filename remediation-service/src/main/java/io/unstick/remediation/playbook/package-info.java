/**
 * What can be done about a finding, gentlest first, as plans that say exactly what would change.
 *
 * <p>Pure: sees findings and ids, returns plans. Whether a plan may run is decided by {@code safety}; when, by {@code
 * cases}. Must never call anybody.
 */
@NullMarked
package io.unstick.remediation.playbook;

import org.jspecify.annotations.NullMarked;
