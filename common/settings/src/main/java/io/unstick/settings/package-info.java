/**
 * How a service reads its settings before it does anything else, refuses to start on wrong ones in one sentence, and
 * scales its waiting times. Shared because the three services must refuse alike. Never: a setting that only one service
 * has; those live in the service, as a {@link io.unstick.settings.SettingsSection}.
 */
@NullMarked
package io.unstick.settings;

import org.jspecify.annotations.NullMarked;
