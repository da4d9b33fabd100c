package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyRequest;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.AttributeChange;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.Attributes;
import io.unstick.remediation.onpremises.repair.Modification;
import java.util.List;
import java.util.stream.Stream;

/** One modification as one request, which fails as a whole when the object is no longer what it was. */
final class ModifyRequests {
    private ModifyRequests() {}

    /** Old values are deleted by name, which fails when they are not there; nothing is replaced blindly. */
    static ModifyRequest of(AdObject current, Modification modification) {
        List<com.unboundid.ldap.sdk.Modification> parts =
                modification.changes().stream().flatMap(ModifyRequests::parts).toList();
        return new ModifyRequest(current.distinguishedName(), parts);
    }

    /** The same on the condition, which the server checks, that all these attributes still have these values. */
    static ModifyRequest asserting(AdObject current, Modification modification) {
        ModifyRequest request = of(current, modification);
        List<Filter> conditions = Stream.concat(modification.attributes().stream(), Attributes.TRACES.stream())
                .distinct()
                .flatMap(attribute -> conditions(attribute, current.values(attribute)))
                .toList();
        request.setControls(new Control[] {new AssertionRequestControl(Filter.createANDFilter(conditions))});
        return request;
    }

    private static Stream<com.unboundid.ldap.sdk.Modification> parts(AttributeChange change) {
        return Stream.concat(
                part(ModificationType.DELETE, change.attribute(), change.removed()),
                part(ModificationType.ADD, change.attribute(), change.added()));
    }

    private static Stream<com.unboundid.ldap.sdk.Modification> part(
            ModificationType type, String attribute, List<AttributeValue> values) {
        byte[][] octets = values.stream().map(AttributeValue::octets).toArray(byte[][]::new);
        return values.isEmpty()
                ? Stream.of()
                : Stream.of(new com.unboundid.ldap.sdk.Modification(type, attribute, octets));
    }

    private static Stream<Filter> conditions(String attribute, List<AttributeValue> values) {
        return values.isEmpty()
                ? Stream.of(Filter.createNOTFilter(Filter.createPresenceFilter(attribute)))
                : values.stream().map(value -> Filter.createEqualityFilter(attribute, value.octets()));
    }
}
