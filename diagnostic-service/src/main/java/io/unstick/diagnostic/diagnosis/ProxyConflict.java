package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.Comparator;
import java.util.List;

/** Another object holds an address the user needs; one finding per contested address. */
final class ProxyConflict implements CauseRule {
    /** The holder itself was read. Exchange allows an address only once, so the mailbox cannot come while it holds. */
    static final double CONFIDENCE = 0.95;

    /** An active holder blocks for certain; behind it a soft-deleted one shows up at the next diagnosis. */
    private static final Comparator<Holder> ACTIVE_FIRST =
            Comparator.comparing(Holder::softDeleted).thenComparing(Holder::id);

    @Override
    public Opinion judge(Facts facts) {
        return switch (facts.from(AddressHolders.SOURCE)) {
            case Fact.Known<AddressHolders>(AddressHolders contested) ->
                Opinion.of(contested.held().stream()
                        .sorted(Comparator.comparing(HeldAddress::address))
                        .map(ProxyConflict::finding)
                        .toList());
            case Fact.Absent<AddressHolders> _ ->
                Opinion.cannotTell(AddressHolders.SOURCE, "there is no user whose addresses could be asked for");
            case Fact.Unreadable<AddressHolders>(String why) -> Opinion.cannotTell(AddressHolders.SOURCE, why);
        };
    }

    private static Finding finding(HeldAddress contested) {
        Holder holder = contested.holders().stream().min(ACTIVE_FIRST).orElseThrow();
        boolean primary = holder.hasAsPrimary(contested.address());
        return new Finding(
                Cause.PROXY_CONFLICT,
                CONFIDENCE,
                summary(holder, primary),
                new FindingDetail.AddressHeld(
                        contested.address(), holder.kind(), holder.id(), primary, holder.synced(), holder.addresses()),
                List.of(AddressHolders.SOURCE.name()));
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
            case OTHER -> "Another object";
        };
    }
}
