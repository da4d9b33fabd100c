/**
 * The shell around the diagnosis: one class per source, asked concurrently through the read ports. Each answer becomes
 * both a fact for the diagnosis and redacted evidence for people.
 *
 * <p>Must never decide what an answer means for the mailbox, and never put a name or an address into evidence.
 */
@NullMarked
package io.unstick.diagnostic.evidence;

import org.jspecify.annotations.NullMarked;
