/** What tests of this module share: a bare HTTP server with all its bad manners, and settings that point to it. No tests. */
@NullMarked
package io.unstick.m365.wire;

import org.jspecify.annotations.NullMarked;
