package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import java.util.List;

/** The tenant's Exchange organisation is still in its packed form. */
final class TenantDehydrated implements CauseRule {
    /**
     * That the tenant is dehydrated was read, but many dehydrated tenants provision mailboxes well: Microsoft ties the
     * packed form to configuration objects. A good suspect, hence above even, and ranked behind what blocks for certain.
     */
    static final double CONFIDENCE = 0.6;

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(ExchangeOrganization.SOURCE)) {
            case Fact.Known<ExchangeOrganization>(ExchangeOrganization organization) ->
                Opinion.of(organization.dehydrated() ? List.of(finding()) : List.of());
            case Fact.Absent<ExchangeOrganization> _ ->
                Opinion.cannotTell(ExchangeOrganization.SOURCE, "Exchange Online shows no organisation");
            case Fact.Unreadable<ExchangeOrganization>(String why) ->
                Opinion.cannotTell(ExchangeOrganization.SOURCE, why);
        };
    }

    private static Finding finding() {
        return Finding.of(Cause.TENANT_DEHYDRATED, CONFIDENCE, ExchangeOrganization.SOURCE.name());
    }
}
