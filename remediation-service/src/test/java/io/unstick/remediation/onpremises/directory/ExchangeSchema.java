package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of Active Directory's schema that matters here, with its single values and its kinds of comparison. */
final class ExchangeSchema {
    private static final String DIRECTORY_STRING = "1.3.6.1.4.1.1466.115.121.1.15";
    private static final String INTEGER = "1.3.6.1.4.1.1466.115.121.1.27";
    private static final String OCTETS = "1.3.6.1.4.1.1466.115.121.1.40";

    private static final List<String> TEXTS = List.of(
            "mailNickname",
            "targetAddress",
            "userPrincipalName",
            "homeMDB",
            "homeMTA",
            "msExchHomeServerName",
            "msExchArchiveDatabaseLink",
            "legacyExchangeDN");
    private static final List<String> NUMBERS = List.of(
            "msExchRemoteRecipientType",
            "msExchRecipientDisplayType",
            "msExchRecipientTypeDetails",
            "msExchPreviousRecipientTypeDetails",
            "msExchVersion");
    private static final List<String> GUIDS =
            List.of("objectGUID", "mS-DS-ConsistencyGuid", "msExchMailboxGuid", "msExchArchiveGuid");

    private ExchangeSchema() {}

    static Schema read() throws LDAPException {
        Entry entry = new Entry("cn=schema");
        entry.addAttribute("objectClass", "top", "ldapSubentry", "subschema");
        Stream.of(
                        types(TEXTS, "caseIgnoreMatch", DIRECTORY_STRING, " SINGLE-VALUE"),
                        types(NUMBERS, "integerMatch", INTEGER, " SINGLE-VALUE"),
                        types(GUIDS, "octetStringMatch", OCTETS, " SINGLE-VALUE"),
                        types(List.of("proxyAddresses"), "caseIgnoreMatch", DIRECTORY_STRING, ""))
                .flatMap(types -> types)
                .forEach(type -> entry.addAttribute("attributeTypes", type));
        entry.addAttribute("objectClasses", user());
        return Objects.requireNonNull(Schema.mergeSchemas(Schema.getDefaultStandardSchema(), new Schema(entry)));
    }

    private static Stream<String> types(List<String> names, String matching, String syntax, String single) {
        return names.stream()
                .map(name ->
                        "( %s-oid NAME '%s' EQUALITY %s SYNTAX %s%s )".formatted(name, name, matching, syntax, single));
    }

    private static String user() {
        String names = Stream.of(TEXTS, NUMBERS, GUIDS, List.of("proxyAddresses", "mail"))
                .flatMap(List::stream)
                .collect(Collectors.joining(" $ "));
        return "( user-oid NAME 'user' SUP top STRUCTURAL MUST cn MAY ( %s ) )".formatted(names);
    }
}
