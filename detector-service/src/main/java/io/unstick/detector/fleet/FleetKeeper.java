package io.unstick.detector.fleet;

import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the tenants file and the customer list. A new version that cannot be understood is told once and the old one stays in force. What the
 * listener could not do (Kafka or the database is down) is tried again at the next check.
 */
public final class FleetKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FleetKeeper.class);

    private final Path file;
    private final Fleet fleet;
    private final CustomerList customers;
    private final FleetListener listener;
    private FleetFile inForce;
    private String lastProblem = "";
    private boolean told;

    /**
     * Starts with the file as it is now.
     *
     * @throws TenantsFileProblem when it cannot be understood
     */
    public FleetKeeper(Path file, CustomerList customers, FleetListener listener) {
        this.file = file;
        this.customers = customers;
        this.listener = listener;
        this.inForce = TenantsFile.contents(file);
        this.fleet = new Fleet(inForce.tenants(), false);
    }

    /** Reads the file and passes on what changed. Reading 5,000 tenants takes milliseconds: no need to ask for its age. */
    public synchronized void check() {
        readFile();
        takeOverChanges();
        if (!told) {
            tell();
        }
    }

    private void takeOverChanges() {
        var listed = customers.lastKnown();
        var members = inForce.joinedBy(listed.orElse(List.of()));
        if (!members.equals(List.copyOf(fleet.tenants())) || listed.isPresent() != fleet.isComplete()) {
            fleet.replace(members, listed.isPresent());
            told = false;
            LOG.atInfo().addKeyValue("tenants", members.size()).log("Fleet taken over");
        }
    }

    private void readFile() {
        try {
            inForce = TenantsFile.contents(file);
            lastProblem = "";
        } catch (TenantsFileProblem e) {
            if (!lastProblem.equals(e.getMessage())) {
                lastProblem = String.valueOf(e.getMessage());
                LOG.atError()
                        .addKeyValue("problem", lastProblem)
                        .log("Tenants file refused, the old one stays in force");
            }
        }
    }

    private void tell() {
        try {
            listener.fleetIs(fleet);
            told = true;
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("Fleet not recorded yet, will be tried again");
        }
    }
}
