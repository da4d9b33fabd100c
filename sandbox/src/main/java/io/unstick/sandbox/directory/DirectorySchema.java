package io.unstick.sandbox.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import com.unboundid.ldif.LDIFException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The part of Active Directory's schema that mailboxes need. */
final class DirectorySchema {

    private static final String TEXT = "1.3.6.1.4.1.1466.115.121.1.15";
    private static final String BYTES = "1.3.6.1.4.1.1466.115.121.1.40";
    private static final String NUMBER = "1.3.6.1.4.1.1466.115.121.1.27";
    private static final String NAME = "1.3.6.1.4.1.1466.115.121.1.12";
    private static final String TIME = "1.3.6.1.4.1.1466.115.121.1.24";

    private static final Map<String, String> SINGLE = new TreeMap<>(Map.ofEntries(
            Map.entry("objectGUID", BYTES),
            Map.entry("sAMAccountName", TEXT),
            Map.entry("userPrincipalName", TEXT),
            Map.entry("mailNickname", TEXT),
            Map.entry("targetAddress", TEXT),
            Map.entry("legacyExchangeDN", TEXT),
            Map.entry("homeMDB", NAME),
            Map.entry("homeMTA", NAME),
            Map.entry("msExchHomeServerName", TEXT),
            Map.entry("msExchMailboxGuid", BYTES),
            Map.entry("msExchArchiveGuid", BYTES),
            Map.entry("msExchRemoteRecipientType", NUMBER),
            Map.entry("msExchRecipientDisplayType", NUMBER),
            Map.entry("msExchRecipientTypeDetails", NUMBER),
            Map.entry("msExchPreviousRecipientTypeDetails", NUMBER),
            Map.entry("msExchVersion", NUMBER),
            Map.entry("whenChanged", TIME),
            Map.entry("whenCreated", TIME)));

    private DirectorySchema() {}

    static Schema create() throws LDAPException {
        List<String> lines = new ArrayList<>(List.of("dn: cn=schema", "objectClass: top", "objectClass: subschema"));
        SINGLE.forEach((name, syntax) -> lines.add(attribute(name, syntax, " SINGLE-VALUE")));
        lines.add(attribute("proxyAddresses", TEXT, ""));
        lines.add("objectClasses: ( user-class NAME 'user' SUP organizationalPerson STRUCTURAL MAY ( displayName $ mail"
                + " $ proxyAddresses $ " + String.join(" $ ", SINGLE.keySet()) + " ) )");
        lines.add("objectClasses: ( container-class NAME 'container' SUP top STRUCTURAL MUST cn )");
        lines.add("objectClasses: ( database-class NAME 'msExchMDB' SUP top STRUCTURAL MUST cn )");
        Schema own = new Schema(entry(lines));
        return Objects.requireNonNull(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), own));
    }

    private static Entry entry(List<String> lines) {
        try {
            return new Entry(lines.toArray(String[]::new));
        } catch (LDIFException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static String attribute(String name, String syntax, String arity) {
        String matching =
                switch (syntax) {
                    case NUMBER -> "integerMatch";
                    case BYTES -> "octetStringMatch";
                    case NAME -> "distinguishedNameMatch";
                    case TIME -> "generalizedTimeMatch";
                    default -> "caseIgnoreMatch";
                };
        return "attributeTypes: ( " + name.toLowerCase(Locale.ROOT) + "-oid NAME '" + name + "' EQUALITY " + matching
                + " SYNTAX " + syntax + arity + " )";
    }
}
