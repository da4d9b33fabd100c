package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResult;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import io.unstick.remediation.onpremises.repair.Attributes;
import io.unstick.remediation.onpremises.repair.GuidOctets;
import io.unstick.remediation.onpremises.repair.Hindrance;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds objects over one connection. */
final class DirectoryObjects {
    private static final int TWO = 2;
    /** Every search from a domain's root is referred to these, which hold no users. */
    private static final String WITHOUT_USERS = "(?i).*/(DC=(Domain|Forest)DnsZones|CN=Configuration),.*";

    private final LDAPConnection connection;
    private final String baseDn;

    DirectoryObjects(LDAPConnection connection, String baseDn) {
        this.connection = connection;
        this.baseDn = baseDn;
    }

    /** Empty when there certainly is none below the base DN. */
    Optional<FoundObject> find(DirectoryKey key) throws DirectoryUnavailable {
        try {
            return switch (key) {
                case DirectoryKey.Anchor(UUID guid) -> single(connection.search(anchored(guid)));
                case DirectoryKey.Place(String distinguishedName) -> at(distinguishedName);
            };
        } catch (LDAPException problem) {
            throw new DirectoryUnavailable(DirectoryHindrances.of(problem));
        }
    }

    private Optional<FoundObject> at(String distinguishedName) throws LDAPException, DirectoryUnavailable {
        if (!DN.isValidDN(distinguishedName) || !new DN(distinguishedName).isDescendantOf(baseDn, true)) {
            throw new DirectoryUnavailable(new Hindrance(
                    "outside-base-dn",
                    "The object lies outside of the part of Active Directory that Unstick may look at.",
                    "Widen base-dn if it should be changed by Unstick, else make the change by hand."));
        }
        try {
            return single(connection.search(
                    request(distinguishedName, SearchScope.BASE, Filter.createPresenceFilter("objectClass"))));
        } catch (LDAPException problem) {
            if (problem.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    /** The octets go into the filter as octets: there is no text that could mean something else there. */
    private SearchRequest anchored(UUID guid) {
        byte[] octets = GuidOctets.of(guid);
        return request(
                baseDn,
                SearchScope.SUB,
                Filter.createORFilter(
                        Filter.createEqualityFilter(FoundObject.GUID, octets),
                        Filter.createEqualityFilter("mS-DS-ConsistencyGuid", octets)));
    }

    private static SearchRequest request(String base, SearchScope scope, Filter filter) {
        SearchRequest request = new SearchRequest(
                base,
                scope,
                filter,
                Stream.concat(Attributes.READ.stream(), Stream.of(FoundObject.GUID, FoundObject.WRITABLE))
                        .toArray(String[]::new));
        request.setSizeLimit(TWO);
        return request;
    }

    private Optional<FoundObject> single(SearchResult result) throws DirectoryUnavailable {
        List<SearchResultEntry> entries = listed(result.getSearchEntries());
        if (entries.size() == TWO) {
            throw new DirectoryUnavailable(new Hindrance(
                    "two-objects",
                    "Two objects of Active Directory claim to be this user (objectGUID and mS-DS-ConsistencyGuid).",
                    "Clear mS-DS-ConsistencyGuid of the one that is not synchronised."));
        }
        if (entries.isEmpty()) {
            refuseReferrals(result);
            return Optional.empty();
        }
        return Optional.of(found(entries.getFirst()));
    }

    private static void refuseReferrals(SearchResult result) throws DirectoryUnavailable {
        List<String> elsewhere = listed(result.getSearchReferences()).stream()
                .flatMap(reference -> Stream.of(reference.getReferralURLs()))
                .filter(url -> !url.matches(WITHOUT_USERS))
                .toList();
        if (!elsewhere.isEmpty()) {
            throw new DirectoryUnavailable(DirectoryHindrances.referral(elsewhere));
        }
    }

    /** The library has no list where it handed the answers to a listener, which is not the case here. */
    private static <T> List<T> listed(@Nullable List<T> answers) {
        return answers == null ? List.of() : answers;
    }

    private FoundObject found(SearchResultEntry entry) throws DirectoryUnavailable {
        if (entry.getAttributes().stream().map(Attribute::getName).anyMatch(name -> name.contains(";range="))) {
            throw new DirectoryUnavailable(new Hindrance(
                    "too-many-values",
                    "The object has more values of one attribute than the directory gives in one answer.",
                    "Make the change by hand."));
        }
        return FoundObject.of(entry, new HomeDatabases(connection))
                .orElseThrow(() -> new DirectoryUnavailable(new Hindrance(
                        "no-guid",
                        "Active Directory does not show the objectGUID of the object.",
                        "Give Unstick's account the right to read all attributes of users.")));
    }
}
