package io.unstick.diagnostic;

import static io.unstick.sandbox.cloud.MailboxPlan.ENTERPRISE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.diagnostic.replay.ReplayRun;
import io.unstick.sandbox.cloud.Blocker;
import io.unstick.sandbox.cloud.Fault;
import io.unstick.sandbox.cloud.Settings;
import io.unstick.sandbox.cloud.SimulatedApp;
import io.unstick.sandbox.cloud.SimulatedCloud;
import io.unstick.sandbox.cloud.SimulatedTenant;
import io.unstick.sandbox.cloud.SimulatedUser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person asks about one user: real settings files, the simulated cloud, and no Kafka anywhere. */
class DiagnoseMainIT {
    private static final Duration FIVE_HOURS = Duration.ofHours(5);

    private final SimulatedCloud cloud = SimulatedCloud.start(Settings.at(InstantSource.system()));
    private final SimulatedTenant contoso = cloud.tenant("Contoso", "contoso.example");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeSettings() throws IOException {
        Files.writeString(folder.resolve("tenants.yaml"), """
            policies: {standard: {grace: 30m}}
            tenants: [{id: %s, name: Contoso, domains: [contoso.example], policy: standard}]
            """.formatted(contoso.id()));
        Files.writeString(folder.resolve("unstick.yaml"), """
            unstick:
              tenants-file: tenants.yaml
              messaging: {partitions: 3}
              m365:
                login-url: %1$s
                graph-url: %1$s
                exchange-url: %1$s
                reader: {client-id: %2$s, client-secret: %3$s}
            """.formatted(
                        cloud.baseUrl(), SimulatedApp.READER.clientId(), SimulatedApp.READER.clientSecret()));
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void aPersonIsToldWhyTheMailboxIsMissingAndNothingIsTouched() {
        // Given
        var ada = stuck(Blocker.addressHeldBy(Blocker.Holder.CONTACT));
        // When
        int code = diagnose("contoso.example", ada.userPrincipalName());
        // Then
        assertThat(code).as(said()).isZero();
        assertThat(said())
                .startsWith(ada.userPrincipalName() + " in Contoso: STUCK\n")
                .contains("PROXY_CONFLICT", "release-address", "address-holders");
        assertThat(err.toString(UTF_8)).contains("Asking Microsoft");
        assertThat(cloud.effects().all()).isEmpty();
    }

    @Test
    void theFileCanBeReplayed() {
        // Given
        var ada = stuck(Blocker.onPremisesMailboxGuid());
        Path file = folder.resolve("diagnosis.json");
        diagnose("Contoso", ada.id().toString(), "--json", file.toString());
        // When
        var replayed = ReplayRun.of(file);
        // Then
        assertThat(replayed.code()).as(replayed.err()).isZero();
        assertThat(replayed.out()).contains("ONPREM_MAILBOX_GUID").contains("samAccountName");
        assertThat(file).content().contains("\"user\" : \"" + ada.userPrincipalName() + "\"", "\"unreadable\" : [ ]");
    }

    @Test
    void aMailboxThatIsThereIsADiagnosisToo() {
        // Given
        var ada = contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).withMailbox();
        // When
        int code = diagnose("Contoso", ada.userPrincipalName());
        // Then
        assertThat(code).isZero();
        assertThat(said()).contains("ALREADY_PROVISIONED", "Next\n  Nothing.");
    }

    @Test
    void aUserWithoutAnyLicenceIsToldSo() {
        // Given
        var ada = stuck(Blocker.licenceMissing());
        // When
        int code = diagnose("Contoso", ada.userPrincipalName());
        // Then
        assertThat(code).isZero();
        assertThat(said()).contains("LICENSE_MISSING", "assign-licence");
    }

    @Test
    void anIncompleteDiagnosisFailsAndNamesWhatCouldNotBeRead() {
        // Given
        var ada = stuck(Blocker.backendFault());
        cloud.faults().next(contoso, "Get-User", Fault.malformedJson());
        // When
        int code = diagnose("Contoso", ada.userPrincipalName());
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(said()).contains("INCOMPLETE", "Could not be read\n  exchange-user");
    }

    @Test
    void aTenantThatLetsNobodyInIsToldWithWhatToDo() {
        // Given
        var ada = stuck(Blocker.backendFault());
        contoso.withdrawConsent();
        // When
        int code = diagnose("Contoso", ada.userPrincipalName());
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(said()).isEmpty();
        assertThat(err.toString(UTF_8)).contains("Contoso cannot be read", "AADSTS65001", "consent");
    }

    @Test
    void unknownNamesAreToldInOneSentence() {
        // Given
        String[][] questions = {
            {"Fabrikam", "ada@contoso.example"}, {"Contoso", "nobody@contoso.example"}, {"Contoso", "ada"}
        };
        for (String[] question : questions) {
            err.reset();
            // When
            int code = diagnose(question[0], question[1]);
            // Then
            assertThat(code).isEqualTo(2);
            assertThat(err.toString(UTF_8).lines().toList().getLast())
                    .contains(question[0].equals("Contoso") ? question[1] : question[0]);
        }
    }

    @Test
    void settingsWithoutTenantsAreRefusedByTheirKey() throws IOException {
        // Given
        Path file = folder.resolve("unstick.yaml");
        Files.writeString(file, Files.readString(file).replace("  tenants-file: tenants.yaml\n", ""));
        // When
        int code = diagnose("Contoso", "ada@contoso.example");
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("unstick.yaml", "unstick.tenants-file is missing");
    }

    private SimulatedUser stuck(Blocker blocker) {
        return contoso.user("Ada Vance").licensed(ENTERPRISE, FIVE_HOURS).blockedBy(blocker);
    }

    private int diagnose(String tenant, String user, String... more) {
        var arguments = new ArrayList<>(List.of(
                DiagnoseMain.OPTION,
                "--tenant",
                tenant,
                "--user",
                user,
                "--spring.config.additional-location=file:" + folder.resolve("unstick.yaml")));
        arguments.addAll(List.of(more));
        return new DiagnoseMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(arguments.toArray(String[]::new));
    }

    private String said() {
        return out.toString(UTF_8);
    }
}
