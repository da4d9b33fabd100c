package io.unstick.diagnostic.diagnosis;

import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.FindingDetail.NameHeld;
import io.unstick.contracts.findings.FindingDetail.OnPremisesObject;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names and addresses of recorded findings, to be put back where the evidence has pseudonyms. */
final class RecordedNames {
    private final Map<String, String> addresses;
    private final Map<String, String> names;

    private RecordedNames(List<Finding> findings) {
        this.addresses = byPseudonym(findings, RecordedNames::addresses, Pseudonym::ofAddress);
        this.names = byPseudonym(findings, RecordedNames::names, Pseudonym::of);
    }

    static RecordedNames in(List<Finding> findings) {
        return new RecordedNames(findings);
    }

    /** The facts with every name that a finding tells; the others stay pseudonyms, and no conclusion needs them. */
    Facts putBackInto(Facts facts) {
        return facts.mapped(AddressHolders.SOURCE, living -> new AddressHolders(named(living.held())))
                .mapped(DeletedHolders.SOURCE, deleted -> new DeletedHolders(named(deleted.held())))
                .mapped(NameHolder.SOURCE, holder -> holder.renamed(this::name))
                .mapped(OnPremisesAccount.SOURCE, account -> account.renamed(this::name));
    }

    private String name(String pseudonym) {
        return names.getOrDefault(pseudonym, pseudonym);
    }

    private List<HeldAddress> named(List<HeldAddress> held) {
        return held.stream()
                .map(one -> new HeldAddress(
                        address(one.address()),
                        one.holders().stream().map(this::named).toList()))
                .toList();
    }

    private Holder named(Holder holder) {
        return new Holder(
                holder.id(),
                holder.recipientType(),
                holder.addresses().stream().map(this::address).toList(),
                holder.synced(),
                holder.softDeleted());
    }

    private String address(String pseudonym) {
        return addresses.getOrDefault(pseudonym, pseudonym);
    }

    private static Stream<String> addresses(FindingDetail detail) {
        return detail instanceof AddressHeld held
                ? Stream.concat(Stream.of(held.address()), held.holderAddresses().stream())
                : Stream.empty();
    }

    private static Stream<String> names(FindingDetail detail) {
        if (detail instanceof NameHeld held) {
            return Stream.of(held.userPrincipalName());
        }
        return detail instanceof OnPremisesObject object
                ? Stream.of(object.distinguishedName(), object.samAccountName()).flatMap(Stream::ofNullable)
                : Stream.empty();
    }

    private static Map<String, String> byPseudonym(
            List<Finding> findings, Function<FindingDetail, Stream<String>> texts, UnaryOperator<String> pseudonym) {
        return findings.stream()
                .map(Finding::detail)
                .flatMap(texts)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(pseudonym, text -> text, (one, _) -> one));
    }
}
