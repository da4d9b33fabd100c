package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.HolderKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another object holds an address the user needs; one finding per contested address. */
final class ProxyConflict implements CauseRule {
    /** The holder itself was read. Exchange allows an address only once, so the mailbox cannot come while it holds. */
    static final double CONFIDENCE = 0.95;

    /**
     * An active holder blocks for certain; behind it a deleted one shows up at the next diagnosis. What a hold keeps comes
     * last, because only a person may decide about it.
     */
    private static final Comparator<Holder> ACTIVE_FIRST = Comparator.comparing(Holder::softDeleted)
            .thenComparing(holder -> holder.kind() == HolderKind.INACTIVE_MAILBOX)
            .thenComparing(Holder::id);

    @Override
    public Opinion judge(Facts facts) {
        return unread(facts).<Opinion>map(Opinion.CannotTell::new).orElseGet(() -> Opinion.of(findings(facts)));
    }

    private static Optional<Unread> unread(Facts facts) {
        return Stream.of(AddressHolders.SOURCE, DeletedHolders.SOURCE)
                .flatMap(source -> unread(source, facts).stream())
                .findFirst();
    }

    private static <T> Optional<Unread> unread(EvidenceSource<T> source, Facts facts) {
        return switch (facts.from(source)) {
            case Fact.Known<T> _ -> Optional.empty();
            case Fact.Absent<T> _ ->
                Optional.of(new Unread(source.name(), "there is no user whose addresses could be asked for"));
            case Fact.Unreadable<T>(String why) -> Optional.of(new Unread(source.name(), why));
        };
    }

    /** One per address, whoever of its holders was found where. */
    private static List<Finding> findings(Facts facts) {
        var byAddress = new TreeMap<String, List<Holder>>();
        ContestedAddress.allIn(facts)
                .forEach(held -> byAddress.merge(held.address(), held.holders(), ProxyConflict::both));
        return byAddress.entrySet().stream()
                .map(held -> finding(held.getKey(), held.getValue()))
                .toList();
    }

    /** Exchange shows some deleted mailboxes as if they were alive; the list of the deleted ones knows better. */
    private static List<Holder> both(List<Holder> living, List<Holder> deleted) {
        var gone = deleted.stream().map(Holder::id).collect(Collectors.toSet());
        return Stream.concat(living.stream().filter(holder -> !gone.contains(holder.id())), deleted.stream())
                .toList();
    }

    private static Finding finding(String address, List<Holder> holders) {
        Holder holder = holders.stream().min(ACTIVE_FIRST).orElseThrow();
        boolean primary = holder.hasAsPrimary(address);
        return new Finding(
                Cause.PROXY_CONFLICT,
                CONFIDENCE,
                summary(holder, primary),
                new FindingDetail.AddressHeld(
                        address, holder.kind(), holder.id(), primary, holder.synced(), holder.addresses()),
                List.of(holder.softDeleted() ? DeletedHolders.SOURCE.name() : AddressHolders.SOURCE.name()));
    }

    private static String summary(Holder holder, boolean primary) {
        return "%s holds one of the user's addresses as its %s address%s."
                .formatted(
                        noun(holder),
                        primary ? "primary" : "secondary",
                        holder.synced() ? " and is mastered in Active Directory" : "");
    }

    private static String noun(Holder holder) {
        return switch (holder.kind()) {
            case MAILBOX -> "Another mailbox";
            case MAIL_USER -> "A mail user";
            case MAIL_CONTACT -> "A mail contact";
            case DISTRIBUTION_GROUP -> "A distribution group";
            case MICROSOFT_365_GROUP -> "A Microsoft 365 group";
            case MAIL_PUBLIC_FOLDER -> "A mail-enabled public folder";
            case SOFT_DELETED -> "A deleted object that Exchange Online still keeps";
            case INACTIVE_MAILBOX -> "A deleted mailbox that a hold keeps";
            case DELETED_USER -> "A user in the recycle bin";
            case DELETED_GROUP -> "A group in the recycle bin";
            case USER -> "Another user";
            case OTHER -> "Another object";
        };
    }
}
