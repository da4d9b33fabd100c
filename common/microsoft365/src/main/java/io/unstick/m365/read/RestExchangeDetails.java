package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.UserObjectId;
import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;
import java.util.List;
import java.util.Map;

/** Exchange Online by its admin REST interface, for the reads that only a diagnosis needs. */
final class RestExchangeDetails implements ExchangeDetails {
    private static final String IDENTITY = "Identity";
    private static final Map<String, Object> EVERYTHING = Map.of("ResultSize", "Unlimited");

    private final CmdletQuestions questions;

    RestExchangeDetails(GuardedCalls calls, MicrosoftSettings settings) {
        this.questions = new CmdletQuestions(calls, settings);
    }

    @Override
    public Reading<MailUser> mailUser(TenantId tenant, UserObjectId user) {
        return questions.one(tenant, ReadCmdlet.GET_MAIL_USER, Map.of(IDENTITY, user.toString()), row -> {
            ExchangeRows.checkObjectId(row, user);
            return ExchangeRows.mailUser(row);
        });
    }

    @Override
    public Reading<List<String>> acceptedDomains(TenantId tenant) {
        return questions.many(tenant, ReadCmdlet.GET_ACCEPTED_DOMAIN, Map.of(), ExchangeRows::acceptedDomain);
    }

    @Override
    public Reading<List<GoneMailbox>> softDeletedMailboxes(TenantId tenant) {
        return gone(tenant, "SoftDeletedMailbox");
    }

    @Override
    public Reading<List<GoneMailbox>> inactiveMailboxes(TenantId tenant) {
        // What was asked for says it; the answer's own flag need not be there.
        return gone(tenant, "InactiveMailboxOnly")
                .map(mailboxes ->
                        mailboxes.stream().map(GoneMailbox::keptByHold).toList());
    }

    @Override
    public Reading<List<PublicFolder>> mailPublicFolders(TenantId tenant) {
        return questions.many(tenant, ReadCmdlet.GET_MAIL_PUBLIC_FOLDER, EVERYTHING, ExchangeRows::publicFolder);
    }

    @Override
    public Reading<String> migrationStatus(TenantId tenant, String userPrincipalName) {
        return questions.one(
                tenant, ReadCmdlet.GET_MIGRATION_USER, Map.of(IDENTITY, userPrincipalName), ExchangeRows::status);
    }

    @Override
    public Reading<String> moveStatus(TenantId tenant, UserObjectId user) {
        return questions.one(
                tenant, ReadCmdlet.GET_MOVE_REQUEST, Map.of(IDENTITY, user.toString()), ExchangeRows::status);
    }

    private Reading<List<GoneMailbox>> gone(TenantId tenant, String which) {
        return questions.many(
                tenant,
                ReadCmdlet.GET_MAILBOX,
                Map.of(which, true, "ResultSize", "Unlimited"),
                ExchangeRows::goneMailbox);
    }
}
