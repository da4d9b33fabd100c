package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import io.unstick.m365.call.NonsenseAnswer;
import io.unstick.m365.call.Surface;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Exchange Online by its admin REST interface. */
final class RestExchangeOnline implements ExchangeOnline {
    private final Readings readings;
    private final CmdletPages pages;

    RestExchangeOnline(GuardedCalls calls, MicrosoftSettings settings) {
        this.readings = new Readings(calls, Surface.EXCHANGE);
        this.pages = new CmdletPages(calls, new CmdletInvoker(settings));
    }

    @Override
    public Reading<Mailbox> mailbox(TenantId tenant, UserObjectId user) {
        return one(tenant, ReadCmdlet.GET_MAILBOX, identity(user), row -> {
            ExchangeRows.checkObjectId(row, user);
            return ExchangeRows.mailbox(row);
        });
    }

    @Override
    public Reading<ExchangeUser> user(TenantId tenant, UserObjectId user) {
        return one(tenant, ReadCmdlet.GET_USER, identity(user), row -> {
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
        ReadCmdlet cmdlet = ReadCmdlet.GET_RECIPIENT;
        return readings.read(tenant, cmdlet.wireName(), _ -> false, () -> {
            CmdletPages.Rows rows = pages.all(tenant, cmdlet, parameters);
            return Readings.Answer.of(
                    rows.found().orElse(List.of()).stream()
                            .map(ExchangeRows::recipient)
                            .toList(),
                    rows.requestId());
        });
    }

    @Override
    public Reading<Organization> organization(TenantId tenant) {
        return one(tenant, ReadCmdlet.GET_ORGANIZATION_CONFIG, Map.of(), ExchangeRows::organization);
    }

    private <T> Reading<T> one(
            TenantId tenant, ReadCmdlet cmdlet, Map<String, Object> parameters, Function<JsonNode, T> meaning) {
        return readings.read(tenant, cmdlet.wireName(), _ -> false, () -> {
            CmdletPages.Rows rows = pages.all(tenant, cmdlet, parameters);
            return new Readings.Answer<>(rows.found().map(found -> meaning.apply(only(found))), rows.requestId());
        });
    }

    private static JsonNode only(List<JsonNode> rows) {
        if (rows.size() != 1) {
            throw new NonsenseAnswer("%d objects where there must be one".formatted(rows.size()));
        }
        return rows.getFirst();
    }

    private static Map<String, Object> identity(UserObjectId user) {
        return Map.of("Identity", user.toString());
    }
}
