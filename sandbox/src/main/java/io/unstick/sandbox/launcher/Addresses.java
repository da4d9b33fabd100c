package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Login;
import io.unstick.sandbox.launcher.stack.Member;
import io.unstick.sandbox.launcher.stack.Ports;
import io.unstick.sandbox.launcher.stack.StackPlan;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What {@code up} tells: where everything is, and who may log in. The order of the lines is kept. */
final class Addresses {

    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final List<Login> logins;

    Addresses(StackPlan plan, List<Login> logins) {
        this.logins = List.copyOf(logins);
        Ports ports = plan.ports();
        addresses.put("console", ports.http(Member.REMEDIATION).toString());
        Member.services()
                .forEach(service ->
                        addresses.put(service.id(), ports.http(service).toString()));
        addresses.put("kafka", "127.0.0.1:" + ports.kafka());
        addresses.put("postgres", "127.0.0.1:" + ports.postgres());
        if (plan.cloud().isPresent()) {
            addresses.put("cloud", ports.http(Member.CLOUD).toString());
        }
    }

    void print(PrintStream out) {
        addresses.forEach((name, address) -> out.printf("%s %s%n", name, address));
        logins.forEach(login -> out.printf("login %s %s%n", login.name(), login.password()));
    }

    /** The same for programs. */
    void write(Path file) {
        var content = new LinkedHashMap<String, Object>(addresses);
        content.put("logins", logins);
        JsonFile.write(file, content);
    }
}
