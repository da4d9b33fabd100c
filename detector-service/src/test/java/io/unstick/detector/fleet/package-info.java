/** Tests of the tenants file and of a tenant's health. */
@NullMarked
package io.unstick.detector.fleet;

import org.jspecify.annotations.NullMarked;
