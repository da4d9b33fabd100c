package io.unstick.remediation.onpremises.sync;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.server.forward.RejectAllForwardingFilter;
import org.jspecify.annotations.Nullable;

/** Runs one command on one server, over a connection of its own. Uses nothing of what lies in the home directory. */
final class SshCommands {
    private final SyncServerAccess access;

    SshCommands(SyncServerAccess access) {
        this.access = access;
    }

    RemoteRun run(SyncCommand command) {
        try {
            return run(command, SshCredentials.readFor(access));
        } catch (IOException | GeneralSecurityException unusable) {
            return new RemoteRun.NotBegun(SyncHindrances.credentialsFile());
        }
    }

    private RemoteRun run(SyncCommand command, SshCredentials credentials) {
        PinnedHostKeys hostKeys = new PinnedHostKeys(access.hostKeys());
        SshClient client = client(hostKeys, credentials);
        client.start();
        try {
            return run(command, signedIn(client, credentials));
        } catch (IOException problem) {
            return new RemoteRun.NotBegun(hostKeys.turnedAway()
                    .map(SyncHindrances::wrongHostKey)
                    .orElseGet(() -> isRejection(problem) ? SyncHindrances.signIn() : SyncHindrances.unreachable()));
        } finally {
            client.stop();
        }
    }

    private ClientSession signedIn(SshClient client, SshCredentials credentials) throws IOException {
        ClientSession session = client.connect(access.user(), access.host(), access.port())
                .verify(access.connectTimeout())
                .getSession();
        credentials.presentTo(session);
        session.auth().verify(access.connectTimeout());
        return session;
    }

    /** From here on the command may have been received, whatever goes wrong; therefore no exception leaves. */
    private RemoteRun run(SyncCommand command, ClientSession session) {
        BoundedOutput output = new BoundedOutput();
        BoundedOutput complaint = new BoundedOutput();
        try {
            ChannelExec channel = session.createExecChannel(command.line());
            channel.setOut(output);
            channel.setErr(complaint);
            channel.open().verify(access.connectTimeout());
            channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), access.answerTimeout());
            return ended(channel.getExitStatus(), output, complaint);
        } catch (IOException problem) {
            return isRefusedChannel(problem)
                    ? new RemoteRun.NotBegun(SyncHindrances.noExec())
                    : new RemoteRun.Lost(SyncHindrances.silence());
        }
    }

    private static RemoteRun ended(@Nullable Integer exitStatus, BoundedOutput output, BoundedOutput complaint) {
        if (output.hasOverflown() || complaint.hasOverflown()) {
            return new RemoteRun.Lost(SyncHindrances.tooMuchOutput());
        }
        return exitStatus == null
                ? new RemoteRun.Lost(SyncHindrances.silence())
                : new RemoteRun.Ended(exitStatus, output.text(), complaint.text());
    }

    /** Then the command, which is only said inside of a channel, was not said. */
    private static boolean isRefusedChannel(IOException problem) {
        return Stream.iterate((Throwable) problem, cause -> cause != null, Throwable::getCause)
                .anyMatch(SshChannelOpenException.class::isInstance);
    }

    private static boolean isRejection(IOException problem) {
        return problem instanceof SshException rejection
                && rejection.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE;
    }

    /** Without the configuration, keys, known hosts and agent of the account that the service runs under. */
    private static SshClient client(PinnedHostKeys hostKeys, SshCredentials credentials) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(hostKeys);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setUserAuthFactories(credentials.ways());
        client.setForwardingFilter(RejectAllForwardingFilter.INSTANCE);
        return client;
    }
}
