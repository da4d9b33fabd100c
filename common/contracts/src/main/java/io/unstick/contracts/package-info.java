/**
 * The published language: identities that every service, event and customer of Unstick shares.
 *
 * <p>Knows nobody: no framework, no clock, no input or output. Must never hold a policy decision ("when is it
 * stuck", "which fix"): those belong to the services.
 */
@NullMarked
package io.unstick.contracts;

import org.jspecify.annotations.NullMarked;
