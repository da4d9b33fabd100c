package io.unstick.sandbox.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.util.StaticUtils;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as an entry of Active Directory, and back. */
final class PersonEntry {

    private static final int PROVISION_MAILBOX = 1;
    private static final long REMOTE_USER_MAILBOX = 2_147_483_648L;
    private static final long USER_MAILBOX = 1;
    private static final long VERSION_2013 = 88_218_628_259_840L;

    private final DirectoryTree tree;

    PersonEntry(DirectoryTree tree) {
        this.tree = tree;
    }

    DN dn(Person person) {
        return new DN(new RDN("CN", person.displayName()), tree.people());
    }

    Entry write(Person person, Instant at) {
        Entry entry = new Entry(dn(person));
        entry.addAttribute("objectClass", "top", "person", "organizationalPerson", "user");
        entry.addAttribute("sn", person.displayName());
        entry.addAttribute("displayName", person.displayName());
        entry.addAttribute("sAMAccountName", person.accountName());
        entry.addAttribute("mailNickname", person.accountName());
        entry.addAttribute("userPrincipalName", person.userPrincipalName());
        entry.addAttribute("objectGUID", Guids.bytes(person.objectGuid()));
        entry.addAttribute("legacyExchangeDN", "/o=Simulated/ou=People/cn=Recipients/cn=" + person.accountName());
        entry.addAttribute("msExchVersion", Long.toString(VERSION_2013));
        entry.addAttribute("whenCreated", StaticUtils.encodeGeneralizedTime(at.toEpochMilli()));
        entry.addAttribute("whenChanged", StaticUtils.encodeGeneralizedTime(at.toEpochMilli()));
        person.proxyAddresses().forEach(address -> entry.addAttribute("proxyAddresses", address));
        entry.addAttribute("mail", primary(person));
        mailbox(entry, person);
        return entry;
    }

    private void mailbox(Entry entry, Person person) {
        guid(entry, "msExchMailboxGuid", person.mailboxGuid());
        guid(entry, "msExchArchiveGuid", person.archiveGuid());
        boolean isLocal = person.mailboxGuid() != null;
        long type = isLocal ? USER_MAILBOX : REMOTE_USER_MAILBOX;
        entry.addAttribute("msExchRecipientTypeDetails", Long.toString(type));
        if (person.remoteRecipientType() != null) {
            entry.addAttribute(
                    "msExchRemoteRecipientType", person.remoteRecipientType().toString());
        } else if (!isLocal) {
            entry.addAttribute("msExchRemoteRecipientType", Integer.toString(PROVISION_MAILBOX));
        }
        switch (person.local()) {
            case NOTHING -> {}
            case DEAD_POINTER -> entry.addAttribute("homeMDB", tree.removedDatabase());
            case EVERYTHING -> {
                entry.addAttribute("homeMDB", tree.database());
                entry.addAttribute("msExchHomeServerName", "/o=Simulated/ou=Servers/cn=MAIL01");
            }
        }
    }

    /** What a synchronisation carries; null for an entry that is no person. */
    @Nullable
    Person read(Entry entry) {
        byte[] objectGuid = entry.getAttributeValueBytes("objectGUID");
        String displayName = entry.getAttributeValue("displayName");
        String accountName = entry.getAttributeValue("sAMAccountName");
        String userPrincipalName = entry.getAttributeValue("userPrincipalName");
        if (objectGuid == null || displayName == null || accountName == null || userPrincipalName == null) {
            return null;
        }
        String[] addresses = entry.getAttributeValues("proxyAddresses");
        return new Person(
                Guids.read(objectGuid),
                displayName,
                accountName,
                userPrincipalName,
                addresses == null ? List.of() : List.of(addresses),
                guid(entry, "msExchMailboxGuid"),
                guid(entry, "msExchArchiveGuid"),
                entry.getAttributeValueAsInteger("msExchRemoteRecipientType"),
                Person.LocalMailbox.NOTHING);
    }

    private static void guid(Entry entry, String name, @Nullable UUID value) {
        if (value != null) {
            entry.addAttribute(name, Guids.bytes(value));
        }
    }

    private static @Nullable UUID guid(Entry entry, String name) {
        byte[] value = entry.getAttributeValueBytes(name);
        return value == null || value.length != 16 ? null : Guids.read(value);
    }

    private static String primary(Person person) {
        return person.proxyAddresses().stream()
                .filter(address -> address.startsWith("SMTP:"))
                .map(address -> address.substring(5))
                .findFirst()
                .orElse(person.userPrincipalName());
    }
}
