package io.unstick.sandbox.directory;

import com.unboundid.ldap.listener.InMemoryRequestHandler;
import com.unboundid.ldap.listener.LDAPListenerClientConnection;
import com.unboundid.ldap.listener.LDAPListenerRequestHandler;
import com.unboundid.ldap.protocol.AddRequestProtocolOp;
import com.unboundid.ldap.protocol.AddResponseProtocolOp;
import com.unboundid.ldap.protocol.BindRequestProtocolOp;
import com.unboundid.ldap.protocol.BindResponseProtocolOp;
import com.unboundid.ldap.protocol.CompareRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteRequestProtocolOp;
import com.unboundid.ldap.protocol.DeleteResponseProtocolOp;
import com.unboundid.ldap.protocol.ExtendedRequestProtocolOp;
import com.unboundid.ldap.protocol.ExtendedResponseProtocolOp;
import com.unboundid.ldap.protocol.LDAPMessage;
import com.unboundid.ldap.protocol.ModifyDNRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyDNResponseProtocolOp;
import com.unboundid.ldap.protocol.ModifyRequestProtocolOp;
import com.unboundid.ldap.protocol.ModifyResponseProtocolOp;
import com.unboundid.ldap.protocol.SearchRequestProtocolOp;
import com.unboundid.ldap.sdk.Control;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPResult;
import com.unboundid.ldap.sdk.ResultCode;
import java.util.List;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the data: no password without TLS, no write beyond the account's rights, and no write that nobody remembers.
 * One for each connection.
 */
final class Doorkeeper extends LDAPListenerRequestHandler {

    private final InMemoryRequestHandler data;
    private final DirectoryRights rights;
    private final @Nullable LDAPListenerClientConnection connection;

    Doorkeeper(InMemoryRequestHandler data, DirectoryRights rights, @Nullable LDAPListenerClientConnection connection) {
        this.data = data;
        this.rights = rights;
        this.connection = connection;
    }

    @Override
    public Doorkeeper newInstance(LDAPListenerClientConnection opened) throws LDAPException {
        return new Doorkeeper(data.newInstance(opened), rights, opened);
    }

    @Override
    public LDAPMessage processBindRequest(int id, BindRequestProtocolOp bind, List<Control> controls) {
        if (connection != null && connection.getSocket() instanceof SSLSocket) {
            return data.processBindRequest(id, bind, controls);
        }
        LDAPResult refusal = refusal(id, ResultCode.CONFIDENTIALITY_REQUIRED, "Passwords only over TLS.");
        return new LDAPMessage(id, new BindResponseProtocolOp(refusal));
    }

    @Override
    public LDAPMessage processModifyRequest(int id, ModifyRequestProtocolOp modify, List<Control> controls) {
        String by = data.getAuthenticatedDN().toString();
        if (!rights.allow(modify)) {
            rights.refused("LDAP modify", modify.getDN(), by);
            return new LDAPMessage(id, new ModifyResponseProtocolOp(insufficient(id)));
        }
        return rights.modified(modify, by, () -> data.processModifyRequest(id, modify, controls));
    }

    @Override
    public LDAPMessage processAddRequest(int id, AddRequestProtocolOp add, List<Control> controls) {
        rights.refused("LDAP add", add.getDN(), data.getAuthenticatedDN().toString());
        return new LDAPMessage(id, new AddResponseProtocolOp(insufficient(id)));
    }

    @Override
    public LDAPMessage processDeleteRequest(int id, DeleteRequestProtocolOp delete, List<Control> controls) {
        rights.refused("LDAP delete", delete.getDN(), data.getAuthenticatedDN().toString());
        return new LDAPMessage(id, new DeleteResponseProtocolOp(insufficient(id)));
    }

    @Override
    public LDAPMessage processModifyDNRequest(int id, ModifyDNRequestProtocolOp rename, List<Control> controls) {
        rights.refused("LDAP rename", rename.getDN(), data.getAuthenticatedDN().toString());
        return new LDAPMessage(id, new ModifyDNResponseProtocolOp(insufficient(id)));
    }

    /** Among them are password changes and transactions; StartTLS was answered before. */
    @Override
    public LDAPMessage processExtendedRequest(int id, ExtendedRequestProtocolOp request, List<Control> controls) {
        LDAPResult refusal = refusal(id, ResultCode.UNWILLING_TO_PERFORM, "No extended operations.");
        return new LDAPMessage(
                id,
                new ExtendedResponseProtocolOp(
                        refusal.getResultCode().intValue(), null, refusal.getDiagnosticMessage(), null, null, null));
    }

    @Override
    public LDAPMessage processCompareRequest(int id, CompareRequestProtocolOp compare, List<Control> controls) {
        return data.processCompareRequest(id, compare, controls);
    }

    @Override
    public LDAPMessage processSearchRequest(int id, SearchRequestProtocolOp search, List<Control> controls) {
        return data.processSearchRequest(id, search, controls);
    }

    private static LDAPResult insufficient(int id) {
        return refusal(id, ResultCode.INSUFFICIENT_ACCESS_RIGHTS, "The account has no right to do that.");
    }

    private static LDAPResult refusal(int id, ResultCode code, String text) {
        return new LDAPResult(id, code, text, null, (String[]) null, null);
    }
}
