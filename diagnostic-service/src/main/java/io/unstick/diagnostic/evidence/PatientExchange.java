package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.Reading;
import java.util.List;

/** Exchange Online, asked with {@link Patience}. */
final class PatientExchange implements ExchangeOnline {
    private final ExchangeOnline exchange;
    private final Patience patience;

    PatientExchange(ExchangeOnline exchange, Patience patience) {
        this.exchange = exchange;
        this.patience = patience;
    }

    @Override
    public Reading<Mailbox> mailbox(TenantId tenant, UserObjectId user) {
        return patience.ask(() -> exchange.mailbox(tenant, user));
    }

    @Override
    public Reading<ExchangeUser> user(TenantId tenant, UserObjectId user) {
        return patience.ask(() -> exchange.user(tenant, user));
    }

    @Override
    public Reading<List<Recipient>> recipientsWithAddress(TenantId tenant, String address) {
        return patience.ask(() -> exchange.recipientsWithAddress(tenant, address));
    }

    @Override
    public Reading<Organization> organization(TenantId tenant) {
        return patience.ask(() -> exchange.organization(tenant));
    }
}
