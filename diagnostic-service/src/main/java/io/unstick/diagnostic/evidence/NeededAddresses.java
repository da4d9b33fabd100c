package io.unstick.diagnostic.evidence;

import io.unstick.m365.read.AccountDetails;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.DirectoryUser.ProvisioningError;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The SMTP addresses that must be free for the user's mailbox to appear: lower case, without prefix, each once. */
final class NeededAddresses {
    private static final String SMTP = "smtp:";

    /**
     * Only an address with its prefix is the contested one. The same text may name the holder by an address of its own,
     * and asking for that would find the holder guilty of holding it.
     */
    private static final Pattern CONTESTED =
            Pattern.compile("smtp:([^\\s\"'<>;,()]+@[\\p{Alnum}.-]*\\p{Alnum})", Pattern.CASE_INSENSITIVE);

    private NeededAddresses() {}

    /** Also those that the synchronisation from Active Directory could not give the user. */
    static List<String> of(AccountDetails details) {
        Stream<String> contested = details.syncErrors().stream().flatMap(error -> Stream.ofNullable(error.value()));
        return of(details.user(), contested.map(NeededAddresses::withoutPrefix));
    }

    static List<String> of(DirectoryUser user) {
        return of(user, Stream.empty());
    }

    private static List<String> of(DirectoryUser user, Stream<String> more) {
        var addresses = new TreeSet<String>();
        Stream.of(
                        Stream.ofNullable(user.userPrincipalName()),
                        Stream.ofNullable(user.mail()),
                        user.proxyAddresses().stream()
                                .filter(address -> withoutPrefix(address).length() < address.length())
                                .map(NeededAddresses::withoutPrefix),
                        more,
                        user.provisioningErrors().stream()
                                .filter(error -> !error.resolved())
                                .flatMap(NeededAddresses::contested))
                .flatMap(addressesOfOneKind -> addressesOfOneKind)
                .filter(address -> address.contains("@"))
                .forEach(address -> addresses.add(address.toLowerCase(Locale.ROOT)));
        return List.copyOf(addresses);
    }

    private static String withoutPrefix(String address) {
        return address.regionMatches(true, 0, SMTP, 0, SMTP.length()) ? address.substring(SMTP.length()) : address;
    }

    private static Stream<String> contested(ProvisioningError error) {
        return CONTESTED.matcher(error.detail()).results().map((MatchResult match) -> match.group(1));
    }
}
