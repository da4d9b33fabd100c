package io.unstick.diagnostic.byhand;

import io.unstick.contracts.TenantId;
import io.unstick.contracts.tenant.TenantPolicy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The tenants file, as far as a diagnosis needs it: who there is, and each one's grace. Everything else in it is the
 * detector's to judge, and passed over here.
 */
public final class KnownTenants {
    private static final int MOST_CHARACTERS = 50_000_000;
    private static final String USUAL_POLICY = "default";

    private final Path file;
    private final List<KnownTenant> tenants;

    private KnownTenants(Path file, List<KnownTenant> tenants) {
        this.file = file;
        this.tenants = tenants;
    }

    /**
     * Reads the file.
     *
     * @throws CannotDiagnose when it cannot be read or understood
     */
    public static KnownTenants read(Path file) {
        try (Reader text = Files.newBufferedReader(file)) {
            var top = map(yaml().load(text));
            var policies = map(top.get("policies"));
            return new KnownTenants(
                    file,
                    list(top.get("tenants")).stream()
                            .map(tenant -> tenant(map(tenant), policies))
                            .toList());
        } catch (IOException | YAMLException e) {
            throw problem(file, "it cannot be read");
        } catch (IllegalArgumentException e) {
            throw problem(file, String.valueOf(e.getMessage()));
        }
    }

    /**
     * The tenant with this id, name or domain; case does not matter.
     *
     * @throws CannotDiagnose when there is none, or more than one
     */
    public KnownTenant find(String text) {
        var found = tenants.stream().filter(tenant -> tenant.isCalled(text)).toList();
        return switch (found.size()) {
            case 0 ->
                throw CannotDiagnose.wrongQuestion(
                        "No tenant in %s has the id, name or domain \"%s\": correct it, or add the tenant to that file."
                                .formatted(file, text));
            case 1 -> found.getFirst();
            default ->
                throw CannotDiagnose.wrongQuestion("Several tenants are called \"%s\": name one by its id, %s."
                        .formatted(
                                text,
                                found.stream()
                                        .map(tenant -> tenant.id().toString())
                                        .collect(Collectors.joining(" or "))));
        };
    }

    private static KnownTenant tenant(Map<?, ?> entry, Map<?, ?> policies) {
        String policy = entry.containsKey("policy") ? text(entry, "policy") : USUAL_POLICY;
        return new KnownTenant(
                TenantId.of(text(entry, "id")),
                text(entry, "name"),
                list(entry.get("domains")).stream().map(String::valueOf).toList(),
                grace(map(policies.get(policy))));
    }

    private static Duration grace(Map<?, ?> policy) {
        return policy.containsKey("grace")
                ? DurationStyle.SIMPLE.parse(text(policy, "grace"))
                : TenantPolicy.builtIn().grace();
    }

    private static String text(Map<?, ?> entry, String key) {
        if (entry.get(key) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new IllegalArgumentException("a %s is missing in it".formatted(key));
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static CannotDiagnose problem(Path file, String why) {
        return CannotDiagnose.wrongQuestion(
                "The tenants file %s cannot be used (%s): the detector says at its start where the fault is."
                        .formatted(file, why));
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        var dumper = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(dumper), dumper, options, new LettersOnly());
    }

    /** Every value stays the text it is: a tenant may be called NO, or 007. */
    private static final class LettersOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }
}
