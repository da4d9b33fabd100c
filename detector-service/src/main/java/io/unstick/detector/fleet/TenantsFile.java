package io.unstick.detector.fleet;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.Tenant;
import io.unstick.contracts.tenant.TenantPolicy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** The tenants file: policies by name, and the tenants under them. */
public final class TenantsFile {
    private static final int MOST_CHARACTERS = 50_000_000;

    private TenantsFile() {}

    /**
     * All tenants, in the file's order; at least one.
     *
     * @throws TenantsFileProblem when it cannot be read, or anything in it is not understood
     */
    public static List<Tenant> read(Path file) {
        return contents(file).tenants();
    }

    /** The same with what the file says about tenants it does not name. */
    static FleetFile contents(Path file) {
        try {
            return contents(shown(file), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TenantsFileProblem("%s: the tenants file cannot be read (%s)."
                    .formatted(shown(file), e.getClass().getSimpleName()));
        }
    }

    /**
     * The same from a text.
     *
     * @param name what to call the file in problems
     */
    static List<Tenant> parse(String name, String text) {
        return contents(name, text).tenants();
    }

    static FleetFile contents(String name, String text) {
        var top = YamlPlace.top(name);
        if (!(compose(name, text).orElse(null) instanceof MappingNode mapping)) {
            throw top.problem("the tenants file names no tenants");
        }
        var entries = YamlEntries.of(mapping, top);
        var policies = policies(entries);
        var tenants = entries.take("tenants").map(YamlValue::items).orElse(List.of());
        entries.refuseOthers();
        if (tenants.isEmpty()) {
            throw top.problem("the tenants file names no tenants");
        }
        var reader = new TenantReader(policies);
        return new FleetFile(tenants(tenants, reader), reader.policyOfOthers());
    }

    private static Map<String, TenantPolicy> policies(YamlEntries entries) {
        var policies = new LinkedHashMap<String, TenantPolicy>();
        entries.take("policies")
                .ifPresent(value -> value.entries()
                        .takeAll()
                        .forEach((name, policy) -> policies.put(name, PolicyReader.read(policy.entries()))));
        return policies;
    }

    private static List<Tenant> tenants(List<YamlValue> values, TenantReader reader) {
        var tenants = new LinkedHashMap<TenantId, Tenant>();
        for (YamlValue value : values) {
            var tenant = reader.read(value.entries());
            if (tenants.put(tenant.id(), tenant) != null) {
                throw value.place().problem("has the id of another tenant of this file (%s)".formatted(tenant.id()));
            }
        }
        return List.copyOf(tenants.values());
    }

    private static Optional<Node> compose(String name, String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            return Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new TenantsFileProblem("%s%s: this is not YAML (%s)."
                    .formatted(name, mark == null ? "" : ":" + (mark.getLine() + 1), e.getProblem()));
        } catch (YAMLException _) {
            throw new TenantsFileProblem(name + ": this is not YAML.");
        }
    }

    /** Relative when it lies below the working directory, as people write it. */
    private static String shown(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        var here = Path.of("").toAbsolutePath();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
