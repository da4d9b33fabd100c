package io.unstick.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** A service with nothing but settings, started as the real ones are. */
final class Service {

    static final SettingsSection<ScanSettings> SCAN = SettingsSection.of("unstick.detector", ScanSettings.class);

    private Service() {}

    /** What a person sees when the service refuses to start. */
    record Refusal(List<Integer> exitCodes, String said) {}

    static Path config(Path folder, String yaml) {
        try {
            return Files.writeString(folder.resolve("unstick.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String[] arguments(Path config, String... more) {
        var all = new ArrayList<String>();
        all.add("--spring.config.additional-location=" + config);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return UnstickService.start(NoApplication.class, arguments, SCAN);
    }

    /** Everything on stdout and stderr counts, not only the sentence. */
    static Refusal refuse(SettingsSection<?> section, String... arguments) {
        var exitCodes = new ArrayList<Integer>();
        var bytes = new ByteArrayOutputStream();
        var out = System.out;
        var err = System.err;
        try (var screen = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(screen);
            System.setErr(screen);
            UnstickService.run(
                    NoApplication.class, arguments, List.of(section), new StartRefusal(screen, exitCodes::add));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return new Refusal(exitCodes, bytes.toString(StandardCharsets.UTF_8));
    }

    @Configuration(proxyBeanMethods = false)
    static class NoApplication {}
}
