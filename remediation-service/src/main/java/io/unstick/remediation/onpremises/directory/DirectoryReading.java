package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Hindrance;

/** What a look into Active Directory found. */
public sealed interface DirectoryReading {
    record Known(AdObject object) implements DirectoryReading {}

    /** The directory was read, and there is no such object below the base DN. */
    record Absent() implements DirectoryReading {}

    /** Nothing is known. */
    record Unreadable(Hindrance hindrance) implements DirectoryReading {}
}
