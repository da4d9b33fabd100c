package io.unstick.remediation.onpremises.directory;

/** One customer's Active Directory, to be looked at. Never throws for what the directory or the network does. */
public interface DirectoryReader {
    /** The object as it is now, with all that {@link io.unstick.remediation.onpremises.repair.Attributes#READ} names. */
    DirectoryReading read(DirectoryKey key);
}
