package io.unstick.m365.read;

import io.unstick.contracts.TenantId;
import java.util.Set;

/** What this app may do in a tenant's Exchange Online. Nothing here throws for what Exchange or the network does. */
public interface ExchangeRights {
    /** The cmdlets this app may invoke, by name; an undocumented read, so expect it to be unreadable. */
    Reading<Set<String>> invocableCmdlets(TenantId tenant);
}
