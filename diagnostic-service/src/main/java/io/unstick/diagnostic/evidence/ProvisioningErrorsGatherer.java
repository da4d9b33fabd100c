package io.unstick.diagnostic.evidence;

import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.ProvisioningErrors;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.AccountDetails.SyncError;
import io.unstick.m365.read.DirectoryUser;
import java.util.Locale;
import java.util.Optional;

/** What Microsoft says went wrong with the user object, from the same answer as the user. */
final class ProvisioningErrorsGatherer implements Gatherer<ProvisioningErrors> {
    private static final String EXCHANGE = "exchange";

    @Override
    public EvidenceSource<ProvisioningErrors> source() {
        return ProvisioningErrors.SOURCE;
    }

    @Override
    public String api() {
        return "GET /users/{id}";
    }

    @Override
    public Optional<Answer<ProvisioningErrors>> ask(Investigation investigation) {
        return Optional.of(Answer.of(source(), investigation.account().map(ProvisioningErrorsGatherer::errors)));
    }

    private static ProvisioningErrors errors(AccountDetails account) {
        DirectoryUser user = account.user();
        return new ProvisioningErrors(
                user.provisioningErrors().stream()
                        .filter(error -> !error.resolved())
                        .filter(error ->
                                error.serviceInstance().toLowerCase(Locale.ROOT).startsWith(EXCHANGE))
                        .map(error -> Redaction.of(error.detail(), user))
                        .toList(),
                account.syncErrors().stream()
                        .filter(error -> error.category().equalsIgnoreCase("PropertyConflict"))
                        .map(SyncError::property)
                        .toList());
    }
}
