package io.unstick.sandbox.cloud;

import io.unstick.sandbox.directory.OnPremises;
import io.unstick.sandbox.directory.Person;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Accounts as Active Directory knows them, and back. */
final class PremisesPeople {

    private final SimulatedTenant tenant;

    PremisesPeople(SimulatedTenant tenant) {
        this.tenant = tenant;
    }

    static UUID objectGuid(Account account) {
        return SeededIds.idOf(account.id(), "objectGUID");
    }

    /** By which Entra and Active Directory know each other's objects. */
    static String immutableId(Account account) {
        return OnPremises.immutableId(objectGuid(account));
    }

    List<Account> synced() {
        return tenant.directory().accounts().stream()
                .filter(account -> account.heritage().synced)
                .toList();
    }

    Person of(Account account) {
        Heritage heritage = account.heritage();
        List<String> addresses = account.addresses().values();
        return new Person(
                objectGuid(account),
                account.displayName(),
                account.mailNickname,
                heritage.wantedName == null ? account.userPrincipalName : heritage.wantedName,
                addresses.isEmpty() ? List.of("SMTP:" + account.userPrincipalName) : addresses,
                orNull(heritage.mailboxGuid),
                orNull(heritage.archiveGuid),
                RemoteRecipientType.flags(heritage.remoteRecipientType),
                switch (heritage.localMailbox) {
                    case NOTHING -> Person.LocalMailbox.NOTHING;
                    case DEAD_POINTER -> Person.LocalMailbox.DEAD_POINTER;
                    case EVERYTHING -> Person.LocalMailbox.EVERYTHING;
                });
    }

    /** What Active Directory says is so. */
    void apply(Person person) {
        find(person).ifPresent(account -> {
            Heritage heritage = account.heritage();
            heritage.mailboxGuid = orNobody(person.mailboxGuid());
            heritage.archiveGuid = orNobody(person.archiveGuid());
            heritage.remoteRecipientType = RemoteRecipientType.words(person.remoteRecipientType());
            account.addresses().replaceWith(person.proxyAddresses());
            if (account.mailbox != null) {
                account.addresses().add(account.addressAt(tenant.initialDomain()));
            }
            rename(account, person.userPrincipalName());
            tenant.directory().changed(account);
        });
    }

    /** A name that somebody else has stays a wish, which Graph tells as a conflict. */
    private void rename(Account account, String wanted) {
        boolean taken = tenant.directory()
                .find(wanted)
                .filter(other -> !other.id().equals(account.id()))
                .isPresent();
        account.heritage().wantedName = taken ? wanted : null;
        if (!taken) {
            account.userPrincipalName = wanted;
        }
    }

    private Optional<Account> find(Person person) {
        return synced().stream()
                .filter(account -> objectGuid(account).equals(person.objectGuid()))
                .findFirst();
    }

    private static @Nullable UUID orNull(UUID id) {
        return id.equals(ExchangeJson.NOBODY) ? null : id;
    }

    private static UUID orNobody(@Nullable UUID id) {
        return id == null ? ExchangeJson.NOBODY : id;
    }
}
