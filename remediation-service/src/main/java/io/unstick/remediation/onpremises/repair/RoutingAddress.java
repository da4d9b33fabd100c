package io.unstick.remediation.onpremises.repair;

import java.util.Locale;
import java.util.Optional;

/** The address under which on-premises Exchange finds a mailbox in the cloud: {@code alias@tenant.mail.onmicrosoft.com}. */
final class RoutingAddress {
    private static final String ALIAS = "[A-Za-z0-9_'+&=~-]{1,64}(\\.[A-Za-z0-9_'+&=~-]{1,64})*";

    private RoutingAddress() {}

    /**
     * The one that the object has already, else one of its alias; empty when it has no alias that could be part of an
     * address.
     */
    static Optional<String> of(AdObject object, String routingDomain) {
        return present(object, routingDomain)
                .or(() -> alias(object).map(alias -> alias + "@" + routingDomain.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> present(AdObject object, String routingDomain) {
        return object.text(Attributes.TARGET_ADDRESS)
                .flatMap(target -> new ProxyAddress(target).address())
                .filter(address -> address.matches(ALIAS + "@.*"))
                .filter(address -> address.substring(address.indexOf('@') + 1).equalsIgnoreCase(routingDomain));
    }

    /** Exchange's own alias, else what is in front of the @ of the mail address. */
    static Optional<String> alias(AdObject object) {
        return object.text(Attributes.MAIL_NICKNAME)
                .or(() -> object.text(Attributes.MAIL).map(mail -> mail.replaceFirst("@.*", "")))
                .filter(alias -> alias.matches(ALIAS));
    }
}
