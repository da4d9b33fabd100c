package io.unstick.remediation.execution;

import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.m365.read.AccountExamination;
import io.unstick.m365.read.ExchangeDetails;
import io.unstick.m365.read.ExchangeOnline;
import io.unstick.remediation.playbook.AddressAction;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Frees an address, as long as its holder is as the plan saw it. */
public class AddressHand implements Hand<AddressAction> {
    private final StillStuck stillStuck;
    private final ExchangeOnline exchange;
    private final ExchangeDetails details;
    private final AccountExamination accounts;

    public AddressHand(
            StillStuck stillStuck, ExchangeOnline exchange, ExchangeDetails details, AccountExamination accounts) {
        this.stillStuck = stillStuck;
        this.exchange = exchange;
        this.details = details;
        this.accounts = accounts;
    }

    @Override
    public Preparation prepare(AddressAction action, Situation situation) {
        return stillStuck.prepare(situation, () -> prepareStuck(action, situation));
    }

    private Preparation prepareStuck(AddressAction action, Situation situation) {
        return switch (action) {
            case AddressAction.Release(var held) ->
                held.holder() == HolderKind.MAIL_PUBLIC_FOLDER
                        ? releaseFolder(held, situation)
                        : release(held, situation);
            case AddressAction.PurgeHolder(var held) ->
                held.holder() == HolderKind.SOFT_DELETED ? removeMailbox(held, situation) : purge(held, situation);
        };
    }

    private Preparation release(AddressHeld held, Situation situation) {
        return Preparation.reading(
                exchange.recipientsWithAddress(situation.tenant(), held.address()),
                holders -> holders.stream()
                        .filter(holder -> holder.id().equals(held.holderId()))
                        .findFirst()
                        .map(holder -> release(held, holder.emailAddresses()))
                        .orElseGet(() -> Preparation.overtaken("the holder gave the address up")),
                Preparation.overtaken("nobody holds the address any more"));
    }

    private Preparation releaseFolder(AddressHeld held, Situation situation) {
        return Preparation.reading(
                details.mailPublicFolders(situation.tenant()),
                folders -> folders.stream()
                        .filter(folder -> folder.id().equals(held.holderId()))
                        .findFirst()
                        .map(folder -> release(held, folder.emailAddresses()))
                        .orElseGet(() -> Preparation.overtaken("the public folder is gone")),
                Preparation.overtaken("there are no public folders any more"));
    }

    private static Preparation release(AddressHeld held, List<String> addressesNow) {
        return Set.copyOf(addressesNow).equals(Set.copyOf(held.holderAddresses()))
                ? Preparation.write((tenant, request) ->
                        tenant.releaseAddress(request, held.holder(), held.holderId(), held.address()))
                : Preparation.overtaken("the holder's addresses have changed");
    }

    private Preparation purge(AddressHeld held, Situation situation) {
        return Preparation.reading(
                accounts.recycled(situation.tenant(), UUID.fromString(held.holderId())),
                _ -> Preparation.write((tenant, request) -> tenant.purgeDeleted(request, held.holderId())),
                Preparation.overtaken("the holder is not in the recycle bin any more"));
    }

    /** Exchange is known to delete an active mailbox too: only what it lists as deleted, and not as held, is removed. */
    private Preparation removeMailbox(AddressHeld held, Situation situation) {
        return Preparation.reading(
                details.inactiveMailboxes(situation.tenant()),
                inactive -> inactive.stream().anyMatch(mailbox -> mailbox.id().equals(held.holderId()))
                        ? Preparation.overtaken("a hold keeps the mailbox now")
                        : removeDeletedMailbox(held, situation),
                Preparation.waiting("Exchange Online does not list inactive mailboxes"));
    }

    private Preparation removeDeletedMailbox(AddressHeld held, Situation situation) {
        return Preparation.reading(
                details.softDeletedMailboxes(situation.tenant()),
                deleted -> deleted.stream().anyMatch(mailbox -> mailbox.id().equals(held.holderId()))
                        ? Preparation.write(
                                (tenant, request) -> tenant.removeSoftDeletedMailbox(request, held.holderId()))
                        : Preparation.overtaken("the deleted mailbox is gone, or was restored"),
                Preparation.overtaken("there are no deleted mailboxes any more"));
    }
}
