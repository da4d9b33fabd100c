package io.unstick.remediation.onpremises.repair;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One object of an Active Directory as it was read: also the image that is saved before a change and that an undo restores.
 *
 * @param distinguishedName where it was; it may be moved, the GUID stays
 * @param attributes those of {@link Attributes#READ} that have values, by exactly these names
 */
public record AdObject(
        String distinguishedName,
        UUID objectGuid,
        Map<String, List<AttributeValue>> attributes,
        HomeDatabase homeDatabase) {
    public AdObject {
        attributes = attributes.entrySet().stream()
                .filter(attribute -> !attribute.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, attribute -> List.copyOf(attribute.getValue())));
    }

    /** Empty for an attribute without a value. */
    public List<AttributeValue> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** The values as texts. */
    public List<String> texts(String attribute) {
        return values(attribute).stream().map(AttributeValue::text).toList();
    }

    /** The value of an attribute that can have only one. */
    public Optional<String> text(String attribute) {
        return texts(attribute).stream().findFirst();
    }

    public boolean has(String attribute) {
        return !values(attribute).isEmpty();
    }

    /** Without names and addresses. */
    @Override
    public String toString() {
        return "AdObject[objectGuid=%s]".formatted(objectGuid);
    }
}
