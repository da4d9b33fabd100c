package io.unstick.remediation.onpremises.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code Enable-RemoteMailbox} leaves of a user, as known from public scripts; the exact set varies with Exchange's
 * version. Attributes that it does not name stay as they are.
 */
final class RemoteMailboxShape {
    private static final String DISPLAY_TYPE = "-2147483642";
    private static final String DISPLAY_TYPE_FOR_PERMISSIONS = "-1073741818";
    /** Of Exchange 2013 and newer; an object that has a version keeps its own. */
    private static final String VERSION = "88218628259840";

    private static final List<String> CLEARED = List.of(
            Attributes.MAILBOX_GUID, Attributes.HOME_SERVER, Attributes.HOME_DATABASE, Attributes.HOME_TRANSFER_AGENT);

    private final AdObject object;
    private final String alias;
    private final String primary;
    private final String routing;

    private RemoteMailboxShape(AdObject object, String alias, String primary, String routing) {
        this.object = object;
        this.alias = alias;
        this.primary = primary;
        this.routing = routing;
    }

    /** Empty for an object without an alias or a primary address, which only people or Exchange can choose. */
    static Optional<Modification> changesFor(AdObject object, String routingDomain) {
        Optional<String> alias = RoutingAddress.alias(object);
        Optional<String> primary = primary(object);
        Optional<String> routing = RoutingAddress.of(object, routingDomain);
        return alias.isPresent() && primary.isPresent() && routing.isPresent()
                ? Optional.of(new RemoteMailboxShape(object, alias.get(), primary.get(), routing.get()).changes())
                : Optional.empty();
    }

    private Modification changes() {
        RemoteRecipientType type = new RemoteRecipientType(
                Numbers.in(object, Attributes.REMOTE_RECIPIENT_TYPE).orElseThrow());
        Stream<AttributeChange> set = Stream.of(
                to(
                        Attributes.REMOTE_RECIPIENT_TYPE,
                        Long.toString(type.provisioning().flags())),
                to(Attributes.TYPE_DETAILS, Long.toString(RecipientTypes.REMOTE_USER_MAILBOX)),
                to(Attributes.DISPLAY_TYPE, displayType()),
                to(Attributes.TARGET_ADDRESS, targetAddress()),
                unlessPresent(Attributes.MAIL_NICKNAME, alias),
                unlessPresent(Attributes.MAIL, primary),
                unlessPresent(Attributes.VERSION, VERSION),
                proxyAddresses());
        Stream<AttributeChange> cleared =
                CLEARED.stream().map(attribute -> new AttributeChange(attribute, object.values(attribute), List.of()));
        return new Modification(Stream.concat(set, cleared).toList());
    }

    private AttributeChange to(String attribute, String value) {
        return new AttributeChange(attribute, object.values(attribute), List.of(AttributeValue.of(value)));
    }

    private AttributeChange unlessPresent(String attribute, String value) {
        return to(attribute, object.text(attribute).orElse(value));
    }

    private String displayType() {
        return object.text(Attributes.DISPLAY_TYPE)
                .filter(DISPLAY_TYPE_FOR_PERMISSIONS::equals)
                .orElse(DISPLAY_TYPE);
    }

    private String targetAddress() {
        String wanted = ProxyAddress.primary(routing).value();
        return object.text(Attributes.TARGET_ADDRESS)
                .filter(wanted::equalsIgnoreCase)
                .orElse(wanted);
    }

    private AttributeChange proxyAddresses() {
        List<AttributeValue> before = object.values(Attributes.PROXY_ADDRESSES);
        List<AttributeValue> after = new ArrayList<>(before);
        wantedAddresses()
                .filter(wanted -> before.stream().noneMatch(present -> wanted.isSameValue(present.text())))
                .forEach(wanted -> after.add(AttributeValue.of(wanted.value())));
        return new AttributeChange(Attributes.PROXY_ADDRESSES, before, after);
    }

    /** All of those that are there stay. */
    private Stream<ProxyAddress> wantedAddresses() {
        Stream<ProxyAddress> addresses = Stream.of(ProxyAddress.primary(primary), ProxyAddress.secondary(routing));
        return Stream.concat(addresses, object.text(Attributes.LEGACY_EXCHANGE_DN).map(ProxyAddress::legacy).stream());
    }

    private static Optional<String> primary(AdObject object) {
        return object.texts(Attributes.PROXY_ADDRESSES).stream()
                .map(ProxyAddress::new)
                .filter(ProxyAddress::isPrimary)
                .flatMap(proxy -> proxy.address().stream())
                .findFirst()
                .or(() -> object.text(Attributes.MAIL).filter(mail -> !isSecondary(object, mail)));
    }

    /** Then the primary address is missing, and to promote this one would be a guess. */
    private static boolean isSecondary(AdObject object, String address) {
        return object.texts(Attributes.PROXY_ADDRESSES).stream()
                .map(ProxyAddress::new)
                .anyMatch(proxy -> proxy.isFor(address));
    }
}
