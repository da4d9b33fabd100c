package io.unstick.diagnostic.evidence;

import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.diagnosis.AddressHolders;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Holder;
import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.ExchangeDetails.PublicFolder;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who else holds the user's addresses. Exchange Online is asked, because it also sees objects that Graph does not. One
 * address after the other: a user with many must not use up what the tenant allows. The tenant's public folders are read
 * once for all its mailboxes.
 */
final class AddressHoldersGatherer implements Gatherer<AddressHolders> {
    private final ExchangeOnline exchange;
    private final TenantWideReadings<List<PublicFolder>> publicFolders;

    AddressHoldersGatherer(ExchangeOnline exchange, TenantWideReadings<List<PublicFolder>> publicFolders) {
        this.exchange = exchange;
        this.publicFolders = publicFolders;
    }

    @Override
    public EvidenceSource<AddressHolders> source() {
        return AddressHolders.SOURCE;
    }

    @Override
    public String api() {
        return "Get-Recipient, Get-MailPublicFolder";
    }

    @Override
    public Optional<Answer<AddressHolders>> ask(Investigation investigation) {
        // Without the user nobody knows which addresses to ask for.
        return investigation.account() instanceof Reading.Known<AccountDetails>(AccountDetails account, Source _)
                ? Optional.of(answer(investigation, NeededAddresses.of(account)))
                : Optional.empty();
    }

    private Answer<AddressHolders> answer(Investigation investigation, List<String> addresses) {
        Reading<List<PublicFolder>> folders = publicFolders.of(investigation.tenant());
        Reading<AddressHolders> holders = recipients(investigation, addresses);
        return Answer.of(
                source(),
                // The folders may be some time old by design; how old the answer is, the recipients tell.
                folders instanceof Reading.Unreadable<List<PublicFolder>>(var obstacle, Source at)
                        ? new Reading.Unreadable<>(obstacle, at)
                        : holders.map(
                                found -> withFolders(found, folders.known().orElse(List.of()), addresses)),
                _ -> Map.of("addresses-asked", Integer.toString(addresses.size())));
    }

    /** One unreadable address makes the whole answer unreadable: the holder could be behind exactly that one. */
    private Reading<AddressHolders> recipients(Investigation investigation, List<String> addresses) {
        var held = new ArrayList<HeldAddress>();
        Optional<Source> asked = Optional.empty();
        for (String address : addresses) {
            var reading = exchange.recipientsWithAddress(investigation.tenant(), address);
            switch (reading) {
                case Reading.Unreadable<List<Recipient>>(var obstacle, Source source) -> {
                    return new Reading.Unreadable<>(obstacle, source);
                }
                case Reading.Absent<List<Recipient>> _ -> {}
                case Reading.Known<List<Recipient>>(List<Recipient> recipients, Source _) ->
                    others(recipients, investigation.user())
                            .ifPresent(holders -> held.add(new HeldAddress(address, holders)));
            }
            asked = Optional.of(asked.map(earlier -> Merging.merged(earlier, reading.source()))
                    .orElse(reading.source()));
        }
        return asked.<Reading<AddressHolders>>map(source -> new Reading.Known<>(new AddressHolders(held), source))
                .orElseThrow(() -> new IllegalStateException("every user has at least its principal name"));
    }

    private static Optional<List<Holder>> others(List<Recipient> recipients, UserObjectId user) {
        var others = recipients.stream()
                .filter(recipient -> !user.toString().equalsIgnoreCase(recipient.objectId()))
                .map(recipient -> new Holder(
                        recipient.id(),
                        recipient.recipientTypeDetails(),
                        recipient.emailAddresses(),
                        recipient.dirSynced(),
                        recipient.softDeleted()))
                .toList();
        return Optional.of(others).filter(holders -> !holders.isEmpty());
    }

    /** A folder that the recipients show already is not counted again. */
    private static AddressHolders withFolders(
            AddressHolders recipients, List<PublicFolder> folders, List<String> addresses) {
        var known = recipients.held().stream()
                .flatMap(held -> held.holders().stream())
                .map(Holder::id)
                .toList();
        var held = AddressMatches.of(
                addresses,
                folders.stream()
                        .filter(folder -> !known.contains(folder.id()))
                        .map(folder -> new Holder(
                                folder.id(), "PublicFolder", folder.emailAddresses(), folder.dirSynced(), false))
                        .toList());
        return new AddressHolders(
                Stream.concat(recipients.held().stream(), held.stream()).toList());
    }
}
