package io.unstick.remediation.onpremises.repair;

import java.util.List;
import java.util.Optional;

/** Whether and how one secondary address is taken away from an object that is mastered in Active Directory. */
public final class AddressRelease {
    private AddressRelease() {}

    /**
     * The verdict on the holder of an address; never {@link HybridVerdict.OnPremisesMailboxExists}, because a mailbox
     * loses nothing but one of its addresses.
     *
     * @param address SMTP address without prefix
     */
    public static HybridVerdict verdictOn(AdObject holder, String address) {
        return otherUse(holder, address)
                .<HybridVerdict>map(use -> new HybridVerdict.Unfit("""
                    The address is %s, so it cannot simply be taken away. Decide whom it belongs to, and give one of \
                    the two another address in Active Directory.\
                    """.formatted(use)))
                .orElseGet(() -> secondary(holder, address));
    }

    private static HybridVerdict secondary(AdObject holder, String address) {
        List<AttributeValue> before = holder.values(Attributes.PROXY_ADDRESSES);
        List<AttributeValue> after = before.stream()
                .filter(value -> !new ProxyAddress(value.text()).isFor(address))
                .toList();
        Modification release =
                new Modification(List.of(new AttributeChange(Attributes.PROXY_ADDRESSES, before, after)));
        return release.changesNothing()
                ? new HybridVerdict.NothingToRepair()
                : new HybridVerdict.Repairable(holder, release);
    }

    /** Addresses also reach the cloud by these attributes, and would come back or be missed. */
    private static Optional<String> otherUse(AdObject holder, String address) {
        if (holder.texts(Attributes.PROXY_ADDRESSES).stream()
                .map(ProxyAddress::new)
                .anyMatch(proxy -> proxy.isPrimary() && proxy.isFor(address))) {
            return Optional.of("the holder's primary address");
        }
        if (is(holder, Attributes.MAIL, address)) {
            return Optional.of("the holder's mail address (mail)");
        }
        if (is(holder, Attributes.USER_PRINCIPAL_NAME, address)) {
            return Optional.of("the name the holder signs in with (userPrincipalName)");
        }
        return holder.text(Attributes.TARGET_ADDRESS)
                .map(ProxyAddress::new)
                .filter(target -> target.isFor(address))
                .map(_ -> "where the holder's mail is forwarded to (targetAddress)");
    }

    private static boolean is(AdObject holder, String attribute, String address) {
        return holder.text(attribute).filter(address::equalsIgnoreCase).isPresent();
    }
}
