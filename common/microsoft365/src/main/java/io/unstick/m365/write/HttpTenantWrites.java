package io.unstick.m365.write;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.EmptinessProof;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes to one tenant over HTTP. */
final class HttpTenantWrites implements TenantWrites {
    private static final int UUID_LENGTH = 36;

    private final TenantId tenant;
    private final SingleShot wire;
    private final GraphCommands graph;
    private final ExchangeCommands exchange;

    HttpTenantWrites(TenantId tenant, SingleShot wire) {
        this.tenant = tenant;
        this.wire = wire;
        this.graph = new GraphCommands(wire.settings().graphUrl());
        this.exchange = new ExchangeCommands(wire.settings().exchangeUrl(), tenant);
    }

    @Override
    public WriteOutcome retryServiceProvisioning(WriteRequest request, UserObjectId user) {
        return send(request, graph.retryServiceProvisioning(user));
    }

    @Override
    public WriteOutcome enableOrganizationCustomization(WriteRequest request) {
        return send(request, exchange.enableOrganizationCustomization());
    }

    @Override
    public WriteOutcome invokeRecipientDiagnostic(WriteRequest request, String address) {
        return send(request, exchange.recipientDiagnostic(address));
    }

    @Override
    public WriteOutcome invokeCompanyObjectDiagnostic(WriteRequest request) {
        return send(request, exchange.companyObjectDiagnostic());
    }

    @Override
    public WriteOutcome invokeAcceptedDomainDiagnostic(WriteRequest request) {
        return send(request, exchange.acceptedDomainDiagnostic());
    }

    @Override
    public WriteOutcome assignLicense(
            WriteRequest request, UserObjectId user, Map<UUID, Set<UUID>> add, Set<UUID> remove) {
        return send(request, graph.assignLicense(user, add, remove));
    }

    @Override
    public WriteOutcome setUsageLocation(WriteRequest request, UserObjectId user, String country) {
        return send(request, graph.setUsageLocation(user, country));
    }

    @Override
    public WriteOutcome reprocessLicenseAssignment(WriteRequest request, UserObjectId user) {
        return send(request, graph.reprocessLicenseAssignment(user));
    }

    @Override
    public WriteOutcome releaseAddress(WriteRequest request, HolderKind holder, String holderId, String address) {
        return send(request, exchange.releaseAddress(holder, holderId, address));
    }

    @Override
    public WriteOutcome purgeDeleted(WriteRequest request, String directoryObjectId) {
        return send(request, graph.purgeDeleted(uuid(directoryObjectId)));
    }

    @Override
    public WriteOutcome removeSoftDeletedMailbox(WriteRequest request, String mailboxGuid) {
        return send(request, exchange.removeSoftDeletedMailbox(uuid(mailboxGuid)));
    }

    @Override
    public WriteOutcome clearPreviousMailbox(WriteRequest request, UserObjectId user) {
        return send(request, exchange.clearPreviousMailbox(user));
    }

    @Override
    public WriteOutcome deleteUser(WriteRequest request, EmptinessProof proof) {
        if (!proof.tenant().equals(tenant)) {
            throw new IllegalArgumentException("a proof about another tenant's user");
        }
        return send(request, graph.deleteUser(proof.user()));
    }

    @Override
    public WriteOutcome restoreDeleted(WriteRequest request, UserObjectId user) {
        return send(request, graph.restoreDeleted(user));
    }

    @Override
    public CreationOutcome createUser(WriteRequest request, NewUser user) {
        return CreationVerdicts.on(sent(request, graph.createUser(user)));
    }

    @Override
    public WriteOutcome addToGroup(WriteRequest request, UUID group, UserObjectId user) {
        return send(request, graph.addToGroup(group, user));
    }

    @Override
    public WriteOutcome setManager(WriteRequest request, UserObjectId user, UserObjectId manager) {
        return send(request, graph.setManager(user, manager));
    }

    private WriteOutcome send(WriteRequest request, WriteCommand command) {
        return sent(request, command).outcome();
    }

    private SingleShot.Sent sent(WriteRequest request, WriteCommand command) {
        if (!request.tenant().equals(tenant)) {
            throw new IllegalArgumentException("a write for another tenant than the one this client is bound to");
        }
        return wire.send(tenant, request.clientRequestId(), command);
    }

    /** Names change and may be somebody else's by now; a UUID in full is nobody else's. */
    private static UUID uuid(String id) {
        if (id.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("what is to be destroyed must be named by its UUID");
        }
        return UUID.fromString(id);
    }
}
