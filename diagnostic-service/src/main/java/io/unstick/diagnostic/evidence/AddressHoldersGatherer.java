package io.unstick.diagnostic.evidence;

import io.unstick.contracts.UserObjectId;
import io.unstick.diagnostic.diagnosis.AddressHolders;
import io.unstick.diagnostic.diagnosis.AddressHolders.HeldAddress;
import io.unstick.diagnostic.diagnosis.EvidenceSource;
import io.unstick.diagnostic.diagnosis.Holder;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.m365.read.ExchangeOnline.Recipient;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who else holds the user's addresses. Exchange Online is asked, because it also sees objects that Graph does not. One
 * address after the other: a user with many must not use up what the tenant allows.
 */
final class AddressHoldersGatherer implements Gatherer<AddressHolders> {
    private final ExchangeOnline exchange;

    AddressHoldersGatherer(ExchangeOnline exchange) {
        this.exchange = exchange;
    }

    @Override
    public EvidenceSource<AddressHolders> source() {
        return AddressHolders.SOURCE;
    }

    @Override
    public String api() {
        return "Get-Recipient";
    }

    @Override
    public Optional<Answer<AddressHolders>> ask(Investigation investigation) {
        // Without the user nobody knows which addresses to ask for.
        return investigation.directoryUser() instanceof Reading.Known<DirectoryUser>(DirectoryUser user, Source _)
                ? Optional.of(answer(investigation, NeededAddresses.of(user)))
                : Optional.empty();
    }

    private Answer<AddressHolders> answer(Investigation investigation, List<String> addresses) {
        return Answer.of(
                source(),
                holders(investigation, addresses),
                Function.identity(),
                holders -> redacted(addresses.size(), holders));
    }

    /** One unreadable address makes the whole answer unreadable: the holder could be behind exactly that one. */
    private Reading<AddressHolders> holders(Investigation investigation, List<String> addresses) {
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
            asked = Optional.of(
                    asked.map(earlier -> merged(earlier, reading.source())).orElse(reading.source()));
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

    /** The last request's id, but the first one's time: evidence is as old as its oldest part. */
    private static Source merged(Source earlier, Source later) {
        Instant oldest = earlier.readAt().isBefore(later.readAt()) ? earlier.readAt() : later.readAt();
        return new Source(later.api(), later.requestId(), oldest);
    }

    private static Map<String, String> redacted(int asked, AddressHolders holders) {
        return Map.of(
                "addresses-asked", Integer.toString(asked),
                "addresses-held-by-others", Integer.toString(holders.held().size()));
    }
}
