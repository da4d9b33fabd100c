package io.unstick.sandbox.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the service account may change, and the memory of what was changed or tried. */
final class DirectoryRights {

    /** Lower case. */
    private static final Set<String> WRITABLE = Set.of(
            "mail",
            "mailnickname",
            "proxyaddresses",
            "targetaddress",
            "userprincipalname",
            "legacyexchangedn",
            "homemdb",
            "homemta",
            "msexchhomeservername",
            "msexchmailboxguid",
            "msexcharchiveguid",
            "msexchremoterecipienttype",
            "msexchrecipientdisplaytype",
            "msexchrecipienttypedetails",
            "msexchpreviousrecipienttypedetails",
            "msexchversion");

    private static final Set<String> BINARY = Set.of("msexchmailboxguid", "msexcharchiveguid");

    private final InMemoryRequestHandler data;
    private final DN people;
    private final SyncedCloud cloud;

    DirectoryRights(InMemoryRequestHandler data, DN people, SyncedCloud cloud) {
        this.data = data;
        this.people = people;
        this.cloud = cloud;
    }

    boolean allow(ModifyRequestProtocolOp modify) {
        boolean attributes = modify.getModifications().stream()
                .allMatch(change -> WRITABLE.contains(change.getAttributeName().toLowerCase(Locale.ROOT)));
        return attributes && isPerson(modify.getDN());
    }

    void refused(String operation, String target, String by) {
        cloud.remember(new Trace(
                Trace.Server.DIRECTORY,
                Trace.Weight.ATTACK,
                operation,
                target,
                by,
                Map.of(),
                Map.of(),
                ResultCode.INSUFFICIENT_ACCESS_RIGHTS_INT_VALUE));
    }

    /** Runs the change while nothing else happens in the tenant, and remembers what it did. */
    LDAPMessage modified(ModifyRequestProtocolOp modify, String by, Supplier<LDAPMessage> change) {
        return cloud.alone(() -> {
            Map<String, List<String>> before = touched(modify);
            LDAPMessage answer = change.get();
            Map<String, List<String>> after = touched(modify);
            int status = answer.getModifyResponseProtocolOp().getResultCode();
            cloud.remember(new Trace(
                    Trace.Server.DIRECTORY,
                    Trace.Weight.WRITE,
                    "LDAP modify",
                    modify.getDN(),
                    by,
                    before,
                    after,
                    status));
            return answer;
        });
    }

    private Map<String, List<String>> touched(ModifyRequestProtocolOp modify) {
        Map<String, List<String>> values = new TreeMap<>();
        Entry entry = entry(modify.getDN());
        for (Modification change : modify.getModifications()) {
            String name = change.getAttributeName();
            values.put(name, entry == null ? List.of() : values(entry, name));
        }
        return values;
    }

    private static List<String> values(Entry entry, String name) {
        if (!entry.hasAttribute(name)) {
            return List.of();
        }
        return BINARY.contains(name.toLowerCase(Locale.ROOT))
                ? List.of(Base64.getEncoder().encodeToString(entry.getAttributeValueBytes(name)))
                : List.of(entry.getAttributeValues(name));
    }

    private boolean isPerson(String target) {
        DN dn = parse(target);
        return dn != null && people.equals(dn.getParent());
    }

    private @Nullable Entry entry(String target) {
        DN dn = parse(target);
        return dn == null ? null : data.getEntry(dn);
    }

    private static @Nullable DN parse(String target) {
        try {
            return new DN(target);
        } catch (LDAPException wrong) {
            return null;
        }
    }
}
