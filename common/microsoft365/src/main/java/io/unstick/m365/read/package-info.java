/**
 * What we ask Microsoft: ports in Unstick's words, and their adapters. Every answer is known, absent or unreadable.
 *
 * <p>Can send nothing but GET, {@code $batch} of GETs, and Exchange cmdlets on the read allow-list. The Graph SDK's
 * types never leave this package.
 */
@NullMarked
package io.unstick.m365.read;

import org.jspecify.annotations.NullMarked;
