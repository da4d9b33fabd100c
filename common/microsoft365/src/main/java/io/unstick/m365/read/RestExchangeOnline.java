package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import java.util.List;
import java.util.Map;

/** Exchange Online by its admin REST interface. */
final class RestExchangeOnline implements ExchangeOnline {
    private final CmdletQuestions questions;

    RestExchangeOnline(GuardedCalls calls, MicrosoftSettings settings) {
        this.questions = new CmdletQuestions(calls, settings);
    }

    @Override
    public Reading<Mailbox> mailbox(TenantId tenant, UserObjectId user) {
        return questions.one(tenant, ReadCmdlet.GET_MAILBOX, identity(user), row -> {
            ExchangeRows.checkObjectId(row, user);
            return ExchangeRows.mailbox(row);
        });
    }

    @Override
    public Reading<ExchangeUser> user(TenantId tenant, UserObjectId user) {
        return questions.one(tenant, ReadCmdlet.GET_USER, identity(user), row -> {
            ExchangeRows.checkObjectId(row, user);
            return ExchangeRows.user(row);
        });
    }

    @Override
    public Reading<List<Recipient>> recipientsWithAddress(TenantId tenant, String address) {
        Map<String, Object> parameters = Map.of(
                "Filter",
                "EmailAddresses -eq '%s'".formatted(address.replace("'", "''")),
                "IncludeSoftDeletedRecipients",
                true,
                "ResultSize",
                "Unlimited");
        return questions.many(tenant, ReadCmdlet.GET_RECIPIENT, parameters, ExchangeRows::recipient);
    }

    @Override
    public Reading<Organization> organization(TenantId tenant) {
        return questions.one(tenant, ReadCmdlet.GET_ORGANIZATION_CONFIG, Map.of(), ExchangeRows::organization);
    }

    private static Map<String, Object> identity(UserObjectId user) {
        return Map.of("Identity", user.toString());
    }
}
