package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.Entry;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.Attributes;
import io.unstick.remediation.onpremises.repair.GuidOctets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An object, and what Active Directory says we may write of it.
 *
 * @param writable names in lower case; empty where the server does not say
 */
record FoundObject(AdObject object, Set<String> writable) {
    static final String GUID = "objectGUID";
    /** Worked out by Active Directory for the account that asks (MS-ADTS 3.1.1.4.5.20). */
    static final String WRITABLE = "allowedAttributesEffective";

    /** Empty for an entry without a GUID. */
    static Optional<FoundObject> of(Entry entry, HomeDatabases databases) {
        Map<String, List<AttributeValue>> attributes =
                Attributes.READ.stream().collect(Collectors.toMap(Function.identity(), name -> values(entry, name)));
        return guid(entry)
                .map(guid -> new AdObject(
                        entry.getDN(),
                        guid,
                        attributes,
                        databases.of(attributes.getOrDefault(Attributes.HOME_DATABASE, List.of()))))
                .map(object -> new FoundObject(object, writable(entry)));
    }

    /** Those that the server says we may not write. */
    List<String> notWritable(List<String> attributes) {
        return writable.isEmpty()
                ? List.of()
                : attributes.stream()
                        .filter(attribute -> !writable.contains(attribute.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static List<AttributeValue> values(Entry entry, String name) {
        return octets(entry, name).map(AttributeValue::of).toList();
    }

    private static Optional<UUID> guid(Entry entry) {
        return octets(entry, GUID)
                .filter(octets -> octets.length == GuidOctets.LENGTH)
                .map(GuidOctets::read)
                .findFirst();
    }

    private static Set<String> writable(Entry entry) {
        return octets(entry, WRITABLE)
                .map(octets -> AttributeValue.of(octets).text().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<byte[]> octets(Entry entry, String name) {
        byte[][] values = entry.getAttributeValueByteArrays(name);
        return values == null ? Stream.of() : Stream.of(values);
    }
}
