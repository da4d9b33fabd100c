/**
 * How Microsoft is called: endpoints, tokens per (tenant, app, surface), budgets, {@code Retry-After}, breakers and
 * bulkheads per (tenant, surface). Must never know what is asked or why.
 */
@NullMarked
package io.unstick.m365.call;

import org.jspecify.annotations.NullMarked;
