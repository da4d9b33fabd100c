package io.unstick.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        scan-interval: -5m          | .scan-interval must be positive, but is "-5m".
        scan-interval: soon         | .scan-interval must be a duration such as 30s, 5m or 4h, but is "soon".
        batch-size: 21              | .batch-size must be between 1 and 20, but is "21".
        batch-size: many            | .batch-size must be a whole number, but is "many".
        mode: lukewarm              | .mode must be one of warm, ice-cold, but is "lukewarm".
        scan-intervall: 5m          | .scan-intervall is not a known setting.
        budget: {per-hour: 50}      | .budget.per-hour must be between 0 and 20, but is "50".
        budget: {per-minute: 5}     | .budget.per-minute is not a known setting.
        budget: {strict: perhaps}   | .budget.strict must be true or false, but is "perhaps".
        pauses: {first.try: 2s}     | .pauses.first.try is not a known setting.
        logins: [{name: ada}]       | .logins[0].password is missing.
        logins: [{name: a, password: plain}] | .logins[0].password must name its encoding.
        web-address: http://example.org | .web-address must be https, plain http is for loopback addresses only, but is "http://example.org".
        web-address: ${NO_SUCH_ADDRESS} | .web-address refers to ${NO_SUCH_ADDRESS}, which is not set.
        """)
    void nonsenseRefusesToStartNamingFileAndKey(String line, String sentence) {
        // Given
        var config = Service.config(folder, "unstick:\n  detector:\n    " + line + "\n");
        // When
        var refusal = Service.refuse(Service.SCAN, Service.arguments(config));
        // Then
        var place = sentence.endsWith("is missing.") ? config.toString() : config + ":3";
        assertThat(refusal.said()).isEqualTo(place + ": unstick.detector" + sentence + System.lineSeparator());
        assertThat(refusal.exitCodes()).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        instnce: x             | :2: unstick.instnce is not a known setting.
        instance: A B          | :2: unstick.instance must be lower case letters, digits and hyphens, but is "A B".
        time-scale: -1         | :2: unstick.time-scale must be a positive number, but is "-1".
        time-scale: fast       | :2: unstick.time-scale must be a number, but is "fast".
        time-scale: 0.5        | :2: unstick.time-scale must be 1 unless all Microsoft endpoints are loopback, but unstick.m365.login-url is not set.
        instance: [a           | :3: this is not valid YAML: expected ',' or ']', but got <stream end>.
        instance               | :2: unstick must be a section with keys of its own, but is "instance".
        """)
    void nonsenseAtTheRootRefusesToStart(String line, String said) {
        // Given
        var config = Service.config(folder, "unstick:\n  " + line + "\n");
        // When
        var refusal = Service.refuse(Service.SCAN, Service.arguments(config));
        // Then
        assertThat(refusal.said()).isEqualTo(config + said + System.lineSeparator());
        assertThat(refusal.exitCodes()).containsExactly(2);
    }

    @Test
    void fastTimeInFrontOfMicrosoftIsRefused() {
        // Given
        var config = Service.config(folder, """
            unstick:
              time-scale: 0.1
              m365:
                login-url: http://127.0.0.1:8090
                graph-url: https://graph.microsoft.com
                exchange-url: http://127.0.0.1:8090
            """);
        var microsoft = SettingsSection.of("unstick.m365", BindingTest.MicrosoftAddresses.class);
        // When
        var refusal = Service.refuse(microsoft, Service.arguments(config));
        // Then
        assertThat(refusal.said())
                .isEqualToIgnoringNewLines(config
                        + ":2: unstick.time-scale must be 1 unless all Microsoft endpoints are loopback,"
                        + " but unstick.m365.graph-url is \"https://graph.microsoft.com\".");
    }

    @Test
    void aConfigurationFileThatIsNotThereIsNamed() {
        // Given
        var absent = folder.resolve("absent.yaml");
        // When
        var refusal = Service.refuse(Service.SCAN, Service.arguments(absent));
        // Then
        assertThat(refusal.said()).isEqualToIgnoringNewLines(absent + ": this configuration file does not exist.");
        assertThat(refusal.exitCodes()).containsExactly(2);
    }

    @Test
    void theCommandLineIsCheckedToo() {
        // Given
        var config = Service.config(folder, "unstick: {}\n");
        // When
        var refusal = Service.refuse(Service.SCAN, Service.arguments(config, "--unstick.detector.batchsise=3"));
        // Then
        assertThat(refusal.said()).isEqualToIgnoringNewLines("unstick.detector.batchsise is not a known setting.");
    }

    @Test
    void aCheckOfASectionSeesPathsFromTheFolderOfTheFile() throws Exception {
        // Given
        var config = Service.config(Files.createDirectories(folder.resolve("conf")), """
            unstick:
              detector:
                notes: ../there.txt
            """);
        Files.writeString(folder.resolve("there.txt"), "broken");
        var section = Service.SCAN.checkedBy(
                settings -> Constraints.require(false, "notes", "is broken at " + settings.notes()));
        // When
        var refusal = Service.refuse(section, Service.arguments(config));
        // Then
        assertThat(refusal.said())
                .isEqualToIgnoringNewLines("%s:3: unstick.detector.notes is broken at %s, but is \"../there.txt\"."
                        .formatted(config, folder.resolve("there.txt")));
    }

    @Test
    void aRequiredKeyThatNobodyWroteIsMissing() {
        // Given
        var config = Service.config(folder, "unstick: {}\n");
        var microsoft = SettingsSection.of("unstick.m365", BindingTest.MicrosoftAddresses.class);
        // When
        var refusal = Service.refuse(microsoft, Service.arguments(config));
        // Then
        assertThat(refusal.said()).isEqualToIgnoringNewLines(config + ": unstick.m365.login-url is missing.");
    }

    @Test
    void aServiceMayDemandMoreOfTheCommonSettings() {
        // Given
        var config = Service.config(folder, "unstick:\n  tenants-file: absent.yaml\n");
        var root = UnstickSettings.section()
                .checkedBy(settings ->
                        Constraints.readableFile("tenants-file", Objects.requireNonNull(settings.tenantsFile())));
        // When
        var refusal = Service.refuse(root, Service.arguments(config));
        // Then
        assertThat(refusal.said())
                .isEqualToIgnoringNewLines(
                        "%s:2: unstick.tenants-file names a file that does not exist (%s), but is \"absent.yaml\"."
                                .formatted(config, folder.resolve("absent.yaml")));
    }

    @Test
    void aFaultInAFileOfASectionIsSaidAsItStands() {
        // Given
        var config = Service.config(folder, "unstick: {}\n");
        var section = Service.SCAN.checkedBy(settings -> {
            throw new StartRefused("tenants.yaml:7: the tenant has no id.");
        });
        // When
        var refusal = Service.refuse(section, Service.arguments(config));
        // Then
        assertThat(refusal.said()).isEqualToIgnoringNewLines("tenants.yaml:7: the tenant has no id.");
        assertThat(refusal.exitCodes()).containsExactly(2);
    }
}
