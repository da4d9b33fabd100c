package io.unstick.detector.fleet;

import io.unstick.m365.read.Customer;
import java.util.List;
import java.util.Optional;

/** Who besides the tenants file names tenants. */
public interface CustomerList {
    /** As it was last read; empty while it could never be read, which is not the same as no customers. */
    Optional<List<Customer>> lastKnown();

    /** Without a partner tenant the file is all there is. */
    static CustomerList none() {
        return () -> Optional.of(List.of());
    }
}
