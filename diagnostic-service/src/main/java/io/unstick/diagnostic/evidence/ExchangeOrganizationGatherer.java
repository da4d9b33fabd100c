package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ExchangeOrganization;
import io.unstick.m365.read.ExchangeOnline.Organization;
import java.util.Optional;

/** The tenant's organisation in Exchange Online, read once for all its mailboxes. */
final class ExchangeOrganizationGatherer implements Gatherer<ExchangeOrganization> {
    private final TenantWideReadings<Organization> organizations;

    ExchangeOrganizationGatherer(TenantWideReadings<Organization> organizations) {
        this.organizations = organizations;
    }

    @Override
    public EvidenceSource<ExchangeOrganization> source() {
        return ExchangeOrganization.SOURCE;
    }

    @Override
    public String api() {
        return "Get-OrganizationConfig";
    }

    @Override
    public boolean isTenantWide() {
        return true;
    }

    @Override
    public Optional<Answer<ExchangeOrganization>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(),
                organizations
                        .of(investigation.tenant())
                        .map(organization -> new ExchangeOrganization(organization.dehydrated()))));
    }
}
