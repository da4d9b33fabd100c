package io.unstick.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.launcher.stack.Checkout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrongConfigurationIT {

    private static final int WRONG_USAGE = 2;

    /** A good one, so that the other mistake is the only one. */
    private static final String FLEET = """
        tenants:
          - id: 11111111-2222-4333-8444-555555555555
            name: Contoso
            domains: [contoso.example]
        """;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "detector    | unstick: {instance: x}                                       | unstick.tenants-file",
                "detector    | unstick: {instance: x, tenants-file: nowhere.yaml}           | nowhere.yaml",
                "detector    | 'unstick: {instance: \"x'                                    | unstick.yaml:2",
                "detector    | unstick: {colour: blue}                                      | unstick.colour",
                "diagnostic  | unstick: {colour: blue}                                      | unstick.colour",
                "remediation | unstick: {colour: blue}                                      | unstick.colour",
                "detector    | unstick: {tenants-file: tenants.yaml, detector: {blind-probe-interval: -5m}} |"
                        + " blind-probe-interval",
                "diagnostic  | unstick: {m365: {graph-url: http://graph.example}}           | graph-url",
                "remediation | unstick: {m365: {login-url: http://login.example}}           | login-url",
            })
    void wrongConfigurationRefusesToStart(String service, String settings, String named) throws Exception {
        // Given
        var file = Files.writeString(folder.resolve("unstick.yaml"), settings + "\n");
        Files.writeString(folder.resolve("tenants.yaml"), FLEET);
        // When
        var output = start(service, file);
        // Then
        assertThat(output.lines()).singleElement().asString().contains(named);
    }

    private String start(String service, Path settings) throws Exception {
        var output = folder.resolve("output.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar(service).toString(),
                        "--spring.config.additional-location=file:" + settings)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(WRONG_USAGE);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    private static Path jar(String service) throws Exception {
        var target = Checkout.here().root().resolve(service + "-service").resolve("target");
        try (var jars = Files.newDirectoryStream(target, "unstick-*-exec.jar")) {
            return jars.iterator().next();
        }
    }
}
