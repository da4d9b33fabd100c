package io.unstick.detector.fleet;

import io.unstick.contracts.tenant.Tenant;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the tenants file. A new version that cannot be understood is told once and the old one stays in force. What the
 * listener could not do (Kafka or the database is down) is tried again at the next check.
 */
public final class FleetKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(FleetKeeper.class);

    private final Path file;
    private final Fleet fleet;
    private final FleetListener listener;
    private List<Tenant> lastRead;
    private String lastProblem = "";
    private boolean told;

    public FleetKeeper(Path file, Fleet fleet, FleetListener listener) {
        this.file = file;
        this.fleet = fleet;
        this.listener = listener;
        this.lastRead = List.copyOf(fleet.tenants());
    }

    /** Reads the file and passes on what changed. Reading 5,000 tenants takes milliseconds: no need to ask for its age. */
    public synchronized void check() {
        takeOverChanges();
        if (!told) {
            tell();
        }
    }

    private void takeOverChanges() {
        try {
            var read = TenantsFile.read(file);
            lastProblem = "";
            if (!read.equals(lastRead)) {
                lastRead = read;
                fleet.replace(read);
                told = false;
                LOG.atInfo().addKeyValue("tenants", read.size()).log("Tenants file taken over");
            }
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
