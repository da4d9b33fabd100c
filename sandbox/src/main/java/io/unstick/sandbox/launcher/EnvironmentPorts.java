package io.unstick.sandbox.launcher;

import io.unstick.sandbox.launcher.stack.Ports;
import java.util.HashMap;
import java.util.Map;

/** Ports by environment variables, which win over files as they do in the services. */
final class EnvironmentPorts {

    private EnvironmentPorts() {}

    static Map<String, String> over(Map<String, String> settings) {
        return over(settings, System.getenv());
    }

    static Map<String, String> over(Map<String, String> settings, Map<String, String> environment) {
        var all = new HashMap<>(settings);
        Ports.usual().byName().keySet().forEach(name -> {
            var value = environment.get(Ports.environmentVariable(name));
            if (value != null) {
                all.put(Ports.setting(name), value);
            }
        });
        return all;
    }
}
