package io.unstick.sandbox.launcher.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The processes of a local Unstick, in the order they start. */
public enum Member {
    /** Kafka and PostgreSQL in one process. */
    INFRA("kafka and postgres", null),
    /** The simulated Microsoft 365. */
    CLOUD("the simulated Microsoft 365", null),
    DETECTOR("detector", "detector-service"),
    DIAGNOSTIC("diagnostic", "diagnostic-service"),
    REMEDIATION("remediation", "remediation-service");

    private final String title;
    private final @Nullable String module;

    Member(String title, @Nullable String module) {
        this.title = title;
        this.module = module;
    }

    /** The three services of the product. */
    public static List<Member> services() {
        return Arrays.stream(values()).filter(Member::isService).toList();
    }

    /** Names of files and of the helper's command. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String title() {
        return title;
    }

    boolean isService() {
        return module != null;
    }

    /** The folder of the checkout whose jar runs. */
    String module() {
        return module == null ? "sandbox" : module;
    }
}
