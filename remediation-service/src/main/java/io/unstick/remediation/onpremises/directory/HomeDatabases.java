package io.unstick.remediation.onpremises.directory;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchScope;
import io.unstick.remediation.onpremises.repair.AttributeValue;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import java.util.List;

/**
 * Looks whether the mailbox database that an object names still exists. Active Directory says of what we may not see that it
 * does not exist; therefore a database only counts as gone when the container it stood in can be seen.
 */
final class HomeDatabases {
    private final LDAPConnection connection;

    HomeDatabases(LDAPConnection connection) {
        this.connection = connection;
    }

    HomeDatabase of(List<AttributeValue> names) {
        if (names.isEmpty()) {
            return HomeDatabase.NONE;
        }
        try {
            DN name = new DN(names.getFirst().text());
            DN container = name.getParent();
            if (exists(name)) {
                return HomeDatabase.LIVING;
            }
            return container != null && exists(container) ? HomeDatabase.GONE : HomeDatabase.UNSEEN;
        } catch (LDAPException noAnswer) {
            return HomeDatabase.UNSEEN;
        }
    }

    private boolean exists(DN name) throws LDAPException {
        try {
            SearchRequest request = new SearchRequest(
                    name.toString(), SearchScope.BASE, "(objectClass=*)", SearchRequest.NO_ATTRIBUTES);
            return connection.search(request).getEntryCount() == 1;
        } catch (LDAPException problem) {
            if (problem.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
                return false;
            }
            throw problem;
        }
    }
}
