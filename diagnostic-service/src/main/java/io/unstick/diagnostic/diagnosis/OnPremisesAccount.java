package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.FindingDetail;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The user's master object in Active Directory, as the synchronisation told Microsoft Entra; absent for users mastered in
 * the cloud.
 *
 * @param immutableId Microsoft Entra's anchor of it
 */
public record OnPremisesAccount(
        @Nullable String distinguishedName,
        @Nullable String samAccountName,
        @Nullable String domainName,
        @Nullable String immutableId) {
    public static final EvidenceSource<OnPremisesAccount> SOURCE =
            new EvidenceSource<>("on-premises-account", OnPremisesAccount::told, OnPremisesAccount::from);

    private static final OnPremisesAccount NOTHING = new OnPremisesAccount(null, null, null, null);

    /** What whoever repairs the object must know; what was not read is left out. */
    static FindingDetail detail(Facts facts) {
        OnPremisesAccount account = facts.known(SOURCE).orElse(NOTHING);
        var state = facts.known(MailUserState.SOURCE);
        return new FindingDetail.OnPremisesObject(
                account.distinguishedName,
                account.samAccountName,
                account.domainName,
                account.immutableId,
                state.map(MailUserState::exchangeGuid).orElse(null),
                state.map(MailUserState::archiveGuid).orElse(null),
                state.map(MailUserState::remoteRecipientType).orElse(null));
    }

    /** The same with other names. */
    OnPremisesAccount renamed(UnaryOperator<String> names) {
        return new OnPremisesAccount(
                distinguishedName == null ? null : names.apply(distinguishedName),
                samAccountName == null ? null : names.apply(samAccountName),
                domainName,
                immutableId);
    }

    private Map<String, String> told() {
        return Told.nothing()
                .andMaybe("distinguished-name", distinguishedName == null ? null : Pseudonym.of(distinguishedName))
                .andMaybe("sam-account-name", samAccountName == null ? null : Pseudonym.of(samAccountName))
                .andMaybe("domain-name", domainName)
                .andMaybe("immutable-id", immutableId)
                .asMap();
    }

    private static OnPremisesAccount from(Map<String, String> told) {
        return new OnPremisesAccount(
                told.get("distinguished-name"),
                told.get("sam-account-name"),
                told.get("domain-name"),
                told.get("immutable-id"));
    }

    /** Without names: this text may reach logs. */
    @Override
    public String toString() {
        return "OnPremisesAccount[immutableId=%s]".formatted(immutableId);
    }
}
