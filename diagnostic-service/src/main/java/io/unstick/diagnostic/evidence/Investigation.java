package io.unstick.diagnostic.evidence;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.ExchangeOnline.ExchangeUser;
import io.unstick.m365.read.Reading;
import java.util.concurrent.Future;

/** One mailbox that is being looked into. What several gatherers need is read once. */
final class Investigation {
    private final TenantId tenant;
    private final UserObjectId user;
    private final Future<Reading<AccountDetails>> account;
    private final Future<Reading<ExchangeUser>> exchangeUser;

    Investigation(
            TenantId tenant,
            UserObjectId user,
            Future<Reading<AccountDetails>> account,
            Future<Reading<ExchangeUser>> exchangeUser) {
        this.tenant = tenant;
        this.user = user;
        this.account = account;
        this.exchangeUser = exchangeUser;
    }

    TenantId tenant() {
        return tenant;
    }

    UserObjectId user() {
        return user;
    }

    /** The user as Microsoft Entra describes it; waits for it. */
    Reading<AccountDetails> account() {
        return Waiting.on(account);
    }

    /** The user as Exchange Online knows it; waits for it. */
    Reading<ExchangeUser> exchangeUser() {
        return Waiting.on(exchangeUser);
    }
}
