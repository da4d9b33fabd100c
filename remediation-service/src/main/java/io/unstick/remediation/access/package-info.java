/**
 * Who is calling, what they may call, and how they are refused: logins, roles, tenants, the rule of every endpoint.
 *
 * <p>Deny by default; what belongs to another tenant does not exist. Must never know what an endpoint does.
 */
@NullMarked
package io.unstick.remediation.access;

import org.jspecify.annotations.NullMarked;
