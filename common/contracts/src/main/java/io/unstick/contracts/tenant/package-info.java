/** A tenant as the fleet knows it: who it is, what may be done there, and how well it can be seen. No secret lives here. */
@NullMarked
package io.unstick.contracts.tenant;

import org.jspecify.annotations.NullMarked;
