package io.unstick.remediation.onpremises.repair;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Users as a customer's directory has them. */
final class AdObjects {
    static final String ROUTING_DOMAIN = "contoso.mail.onmicrosoft.com";
    static final UUID GUID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    static final UUID OLD_MAILBOX = UUID.fromString("6f1d0a52-0000-4000-8000-0000000000aa");

    private AdObjects() {}

    /** Ada's mailbox was on-premises once; the server is long gone, its traces are not. */
    static AdObject ada() {
        AdObject plain = user(
                Attributes.MAIL, "ada@contoso.example",
                Attributes.MAIL_NICKNAME, "ada",
                Attributes.LEGACY_EXCHANGE_DN, "/o=Contoso/ou=First/cn=Recipients/cn=ada",
                Attributes.TYPE_DETAILS, "128");
        return with(
                with(plain, Attributes.PROXY_ADDRESSES, "SMTP:ada@contoso.example", "smtp:lovelace@contoso.example"),
                Attributes.MAILBOX_GUID,
                AttributeValue.of(OLD_MAILBOX));
    }

    static AdObject user(String... attributesAndValues) {
        Map<String, List<AttributeValue>> attributes = new HashMap<>();
        for (int i = 0; i < attributesAndValues.length; i += 2) {
            attributes.put(attributesAndValues[i], List.of(AttributeValue.of(attributesAndValues[i + 1])));
        }
        return new AdObject("CN=Ada,OU=People,DC=contoso,DC=example", GUID, attributes, HomeDatabase.NONE);
    }

    static AdObject with(AdObject object, String attribute, String... texts) {
        return with(
                object, attribute, Arrays.stream(texts).map(AttributeValue::of).toArray(AttributeValue[]::new));
    }

    static AdObject with(AdObject object, String attribute, AttributeValue... values) {
        Map<String, List<AttributeValue>> attributes = new HashMap<>(object.attributes());
        attributes.put(attribute, List.of(values));
        return new AdObject(object.distinguishedName(), object.objectGuid(), attributes, object.homeDatabase());
    }

    /** As one whose database is of this kind. */
    static AdObject housed(AdObject object, HomeDatabase database) {
        AdObject housed = with(
                with(object, Attributes.HOME_DATABASE, "CN=DB01,CN=Databases,DC=contoso,DC=example"),
                Attributes.HOME_SERVER,
                "/o=Contoso/cn=Servers/cn=EX01");
        return new AdObject(housed.distinguishedName(), housed.objectGuid(), housed.attributes(), database);
    }

    /** The object after somebody made the modification. */
    static AdObject after(AdObject object, Modification modification) {
        AdObject changed = object;
        for (AttributeChange change : modification.changes()) {
            changed = with(changed, change.attribute(), change.after().toArray(AttributeValue[]::new));
        }
        return changed;
    }
}
