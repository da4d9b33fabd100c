package io.unstick.sandbox.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;

/**
 * Where things are in one Active Directory.
 *
 * @param base such as {@code DC=ad,DC=contoso,DC=example}
 */
record DirectoryTree(DN base) {

    /** The forest of a company with this mail domain. */
    static DirectoryTree of(String domain) {
        return new DirectoryTree(dn("DC=ad,DC=" + domain.replace(".", ",DC=")));
    }

    DN people() {
        return dn("OU=People," + base);
    }

    String serviceAccount() {
        return "CN=svc-unstick,OU=Services," + base;
    }

    String database() {
        return "CN=DB01,CN=Databases,CN=Configuration," + base;
    }

    /** Nobody finds an entry there. */
    String removedDatabase() {
        return "CN=DB99,CN=Databases,CN=Configuration," + base;
    }

    /** Everything but people. */
    List<Entry> ground() {
        String first = base.getRDNs()[0].getAttributeValues()[0];
        return List.of(
                entry(base.toString(), "domain", "dc", first),
                entry(people().toString(), "organizationalUnit", "ou", "People"),
                entry("CN=Configuration," + base, "container", "cn", "Configuration"),
                entry("CN=Databases,CN=Configuration," + base, "container", "cn", "Databases"),
                entry(database(), "msExchMDB", "cn", "DB01"));
    }

    static DN dn(String text) {
        try {
            return new DN(text);
        } catch (LDAPException wrong) {
            throw new IllegalArgumentException(text + " is no distinguished name.", wrong);
        }
    }

    private static Entry entry(String dn, String objectClass, String name, String value) {
        Entry entry = new Entry(dn(dn));
        entry.addAttribute("objectClass", "top", objectClass);
        entry.addAttribute(name, value);
        return entry;
    }
}
