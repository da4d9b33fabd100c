package io.unstick.sandbox.cloud;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The family of setters that add and remove e-mail addresses; each works on its own types of recipients only. */
final class AddressCmdlet {

    private final Set<String> recipientTypes;

    AddressCmdlet(Set<String> recipientTypes) {
        this.recipientTypes = recipientTypes;
    }

    Reply run(CmdletCall call) {
        AddressHolder holder = RecipientCmdlets.find(call);
        if (!recipientTypes.contains(holder.recipientTypeDetails())) {
            throw CmdletRefusal.notFound(call.identity());
        }
        refuseIfSynced(holder);
        ObjectNode before = picture(holder);
        JsonNode addresses = call.parameter("EmailAddresses").orElse(Json.object());
        if (!addresses.isObject()) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.AdminApi.CommandInvocation.ParameterTransformationException",
                    "Only hashtables with Add and Remove are understood for EmailAddresses here.");
        }
        addresses.path("Remove").forEach(address -> refuseIfPrimary(holder, address.asString("")));
        addresses.path("Remove").forEach(address -> holder.addresses().remove(address.asString("")));
        addresses.path("Add").forEach(address -> add(call, holder, address.asString("")));
        Change change = new Change(holder.id().toString(), before, picture(holder));
        if (!change.changed()) {
            String text = "The command completed successfully but no settings of '" + holder.displayName()
                    + "' have been modified.";
            return Reply.ok(ExchangeJson.warning(text)).because(change);
        }
        call.tenant().directory().changed(holder);
        call.tenant().provisioning().reconsiderAtNextSync();
        return Reply.ok(ExchangeJson.envelope()).because(change);
    }

    private static void add(CmdletCall call, AddressHolder holder, String address) {
        boolean taken = call.tenant()
                .directory()
                .holdersOf(address)
                .anyMatch(other -> !other.id().equals(holder.id()));
        if (taken) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Management.RecipientTasks.ProxyAddressExistsException",
                    "The proxy address \"" + address
                            + "\" is already being used. Please choose another proxy address.");
        }
        holder.addresses().add(address);
    }

    /** Whatever Active Directory masters must be put right there. */
    private static void refuseIfSynced(AddressHolder holder) {
        if (holder instanceof Account account && account.heritage().synced) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Configuration.Tasks.TaskInvalidOperationException",
                    "The action can't be performed on the object '" + holder.displayName()
                            + "' because it is being synchronized from your on-premises organization.");
        }
    }

    private static void refuseIfPrimary(AddressHolder holder, String address) {
        if (holder.addresses().isPrimary(address)) {
            throw CmdletRefusal.invalid(
                    "Microsoft.Exchange.Configuration.Tasks.RecipientTaskException",
                    "The primary SMTP address \"" + Addresses.bare(address)
                            + "\" cannot be removed. Choose another primary address first.");
        }
    }

    private static ObjectNode picture(AddressHolder holder) {
        ObjectNode picture = Json.object();
        picture.set("EmailAddresses", Json.strings(holder.addresses().values()));
        return picture;
    }
}
