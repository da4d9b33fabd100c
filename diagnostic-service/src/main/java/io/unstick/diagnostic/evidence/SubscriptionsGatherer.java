package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.MailboxPlans;
import io.unstick.diagnostic.diagnosis.Subscriptions;
import io.unstick.diagnostic.diagnosis.Subscriptions.Sku;
import io.unstick.m365.read.DirectoryDetails.Subscription;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tenant has bought, as far as mailboxes go; read once for all its mailboxes. */
final class SubscriptionsGatherer implements Gatherer<Subscriptions> {
    private final TenantWideReadings<List<Subscription>> subscriptions;
    private final MailboxPlans plans;

    SubscriptionsGatherer(TenantWideReadings<List<Subscription>> subscriptions, MailboxPlans plans) {
        this.subscriptions = subscriptions;
        this.plans = plans;
    }

    @Override
    public EvidenceSource<Subscriptions> source() {
        return Subscriptions.SOURCE;
    }

    @Override
    public String api() {
        return "GET /subscribedSkus";
    }

    @Override
    public boolean isTenantWide() {
        return true;
    }

    @Override
    public Optional<Answer<Subscriptions>> ask(Investigation investigation) {
        return Optional.of(Answer.of(
                source(),
                subscriptions
                        .of(investigation.tenant())
                        .map(bought -> new Subscriptions(
                                bought.stream().flatMap(this::skus).toList()))));
    }

    private Stream<Sku> skus(Subscription bought) {
        return bought.plans().stream()
                .filter(plan -> plans.gives(plan.id()))
                .map(plan -> new Sku(
                        bought.skuId(),
                        bought.capabilityStatus(),
                        bought.seats() - bought.consumed(),
                        plan.id(),
                        plan.provisioningStatus()));
    }
}
