package io.unstick.sandbox.cloud;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which cmdlets the apps' role in one tenant does not contain. */
public final class SimulatedRbac {

    private static final List<String> DIAGNOSTICS = List.of(
            "Invoke-ProvisioningRecipientDiagnostic",
            "Invoke-ProvisioningCompanyObjectDiagnostic",
            "Invoke-ProvisioningAcceptedDomainDiagnostic",
            "Invoke-ProvisioningVerifyRbacDiagnostic");

    private final SimulatedTenant tenant;
    private final Set<String> forbidden = ConcurrentHashMap.newKeySet();

    SimulatedRbac(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    /** From now on this cmdlet is outside the role: 403 with NUL bytes. */
    public SimulatedTenant forbid(String cmdlet) {
        forbidden.add(cmdlet.toLowerCase(Locale.ROOT));
        return tenant;
    }

    /** The same for all provisioning diagnostics. */
    public SimulatedTenant forbidDiagnostics() {
        DIAGNOSTICS.forEach(this::forbid);
        return tenant;
    }

    /** The role contains every cmdlet again. */
    public SimulatedTenant allowAll() {
        forbidden.clear();
        return tenant;
    }

    boolean allows(String cmdlet) {
        return !forbidden.contains(cmdlet.toLowerCase(Locale.ROOT));
    }
}
