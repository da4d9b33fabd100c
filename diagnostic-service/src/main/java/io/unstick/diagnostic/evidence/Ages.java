package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.DiagnosticSettings;
import io.unstick.settings.TimeScale;
import java.time.Duration;

/** How long what is the same for all mailboxes of a tenant is good enough, as time really passes (scaled). */
record Ages(DiagnosticSettings settings, TimeScale scale) {
    Duration organization(boolean dehydrated) {
        return scale.of(dehydrated ? settings.dehydratedAge() : settings.organizationAge());
    }

    Duration serviceHealth() {
        return scale.of(settings.serviceHealthAge());
    }

    Duration subscriptions() {
        return scale.of(settings.subscriptionsAge());
    }

    Duration domains() {
        return scale.of(settings.domainsAge());
    }

    Duration lists() {
        return scale.of(settings.listsAge());
    }
}
