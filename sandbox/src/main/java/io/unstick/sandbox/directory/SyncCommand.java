package io.unstick.sandbox.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;

/** One command on its way through the SSH server; nothing it says comes before it is done. */
final class SyncCommand implements Command {

    private final SyncShell shell;
    private final String line;
    private OutputStream output = OutputStream.nullOutputStream();
    private OutputStream error = OutputStream.nullOutputStream();
    private ExitCallback exit = (code, message, close) -> {};

    SyncCommand(SyncShell shell, String line) {
        this.shell = shell;
        this.line = line;
    }

    @Override
    public void start(ChannelSession channel, Environment environment) throws IOException {
        SyncShell.Result result = shell.run(line, channel.getSession().getUsername());
        write(output, result.output());
        write(error, result.error());
        exit.onExit(result.exitCode());
    }

    @Override
    public void setInputStream(InputStream stream) {
        // Nobody reads what callers say besides their command.
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        output = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        error = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void destroy(ChannelSession channel) {
        // It holds nothing.
    }

    private static void write(OutputStream stream, String text) throws IOException {
        if (!text.isEmpty()) {
            stream.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        stream.flush();
    }
}
