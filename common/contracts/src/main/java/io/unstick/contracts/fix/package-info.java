/** The vocabulary of fixes: what can be done, how much it can hurt, who must agree, and a plan as people see it. */
@NullMarked
package io.unstick.contracts.fix;

import org.jspecify.annotations.NullMarked;
