package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedModifyResult;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ReadOnlyEntry;
import com.unboundid.ldap.sdk.ReadOnlyModifyRequest;
import com.unboundid.ldap.sdk.SearchResultReference;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a directory, and those who work in it, can do between two of our requests. */
final class Interference extends InMemoryOperationInterceptor {
    final List<ReadOnlyModifyRequest> modifyRequests = new ArrayList<>();
    final List<String> binds = new ArrayList<>();
    private Runnable beforeModify = () -> {};
    private Runnable afterModify = () -> {};
    private @Nullable LDAPException refusal;
    private @Nullable LDAPException searchRefusal;
    private boolean withoutAssertion;
    private Set<String> writable = Set.of();
    private Consumer<Entry> onEntry = _ -> {};
    private @Nullable String reference;

    void beforeModify(Runnable happening) {
        beforeModify = happening;
    }

    void afterModify(Runnable happening) {
        afterModify = happening;
    }

    void refuseModify(LDAPException answer) {
        refusal = answer;
    }

    void refuseSearch(LDAPException answer) {
        searchRefusal = answer;
    }

    /** As Active Directory does. */
    void announceNoAssertion() {
        withoutAssertion = true;
    }

    /** As Active Directory does for the account that asks. */
    void announceWritable(String... attributes) {
        writable = Set.of(attributes);
    }

    void onEntry(Consumer<Entry> change) {
        onEntry = change;
    }

    void continueAt(String url) {
        reference = url;
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest request) {
        binds.add(request.getRequest().getBindDN());
    }

    @Override
    public void processModifyRequest(InMemoryInterceptedModifyRequest request) throws LDAPException {
        modifyRequests.add(request.getRequest());
        beforeModify.run();
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public void processModifyResult(InMemoryInterceptedModifyResult result) {
        afterModify.run();
    }

    @Override
    public void processSearchRequest(InMemoryInterceptedSearchRequest request) throws LDAPException {
        if (searchRefusal != null) {
            throw searchRefusal;
        }
        if (reference != null) {
            request.sendSearchReference(new SearchResultReference(new String[] {reference}, new Control[0]));
        }
    }

    @Override
    public void processSearchEntry(InMemoryInterceptedSearchEntry found) {
        Entry entry = Objects.requireNonNull(found.getSearchEntry()).duplicate();
        if (entry.getDN().isEmpty() && withoutAssertion) {
            entry.removeAttributeValue("supportedControl", AssertionRequestControl.ASSERTION_REQUEST_OID);
        } else if (!writable.isEmpty()) {
            entry.setAttribute(FoundObject.WRITABLE, writable);
        }
        onEntry.accept(entry);
        found.setSearchEntry(new ReadOnlyEntry(entry));
    }
}
