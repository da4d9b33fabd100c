package io.unstick.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A section with one component of each kind, as a service would write it. */
record ScanSettings(
        @DefaultValue("5m") Duration scanInterval,
        @DefaultValue("20") int batchSize,
        @DefaultValue("WARM") Mode mode,
        @Nullable URI webAddress,
        @Nullable Path notes,
        @DefaultValue Budget budget,
        @DefaultValue List<Login> logins,
        @DefaultValue Map<String, Duration> pauses,
        @DefaultValue Map<String, String> labels) {

    ScanSettings {
        Constraints.positive("scan-interval", scanInterval);
        Constraints.between("batch-size", batchSize, 1, 20);
        if (webAddress != null) {
            Constraints.endpoint("web-address", webAddress);
        }
        if (notes != null) {
            Constraints.readableFile("notes", notes);
        }
    }

    enum Mode {
        WARM,
        ICE_COLD
    }

    record Budget(
            @DefaultValue("2") int perHour,
            @DefaultValue("true") boolean strict) {
        Budget {
            Constraints.between("per-hour", perHour, 0, 20);
        }
    }

    record Login(String name, String password) {
        Login {
            Constraints.require(password.startsWith("{"), "password", "must name its encoding");
        }
    }
}
