package io.unstick.remediation.onpremises;

import io.unstick.remediation.onpremises.directory.ActiveDirectory;
import io.unstick.remediation.onpremises.sync.SyncServer;
import java.util.Optional;

/**
 * What one customer has on-premises.
 *
 * @param directory can write: to be handed to nobody in dry-run, who gets {@link OnPremises#reader} instead
 * @param routingDomain for {@link io.unstick.remediation.onpremises.repair.HybridRepair}
 * @param syncServer empty where nothing but the server's own schedule starts a cycle
 */
public record CustomerSite(ActiveDirectory directory, String routingDomain, Optional<SyncServer> syncServer) {}
