package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.Hindrance;

/** There is nothing to talk to, or no answer that could be used; certainly nothing was changed. */
final class DirectoryUnavailable extends Exception {
    private final transient Hindrance hindrance;

    DirectoryUnavailable(Hindrance hindrance) {
        super(hindrance.code());
        this.hindrance = hindrance;
    }

    Hindrance hindrance() {
        return hindrance;
    }
}
