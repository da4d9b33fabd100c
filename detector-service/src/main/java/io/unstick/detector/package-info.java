/**
 * The detector: watches every tenant for users who hold a mailbox plan and have no mailbox. Here lie its main class, its
 * settings and the wiring; everything else is in the packages below.
 */
@NullMarked
package io.unstick.detector;

import org.jspecify.annotations.NullMarked;
