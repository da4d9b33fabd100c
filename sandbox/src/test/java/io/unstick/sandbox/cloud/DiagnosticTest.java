package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosticTest extends CloudTest {

    private static final String RECIPIENT = "Invoke-ProvisioningRecipientDiagnostic";
    private static final String COMPANY = "Invoke-ProvisioningCompanyObjectDiagnostic";
    private static final String DOMAIN = "Invoke-ProvisioningAcceptedDomainDiagnostic";

    @ParameterizedTest
    @ValueSource(strings = {"backend-fault-cured-by-diagnostic", "forward-sync-gap", "validation-error"})
    void aDiagnosisRepairsTheRecipient(String blocker) {
        // Given
        var ada = stuck("Ada Vance", Blocker.named(blocker));
        var byItself = comesByItself(ada);
        // When
        var answer = wire.cmdlet(RECIPIENT, recipients(ada.userPrincipalName()));
        // Then
        later(Duration.ofMinutes(15));
        assertThat(byItself).isFalse();
        assertThat(answer.json().path("value").path(0).path("Status").asString(""))
                .isEqualTo("RepairPending");
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(cloud.effects().writesTo(contoso)).singleElement().matches(Effect::changed);
    }

    @Test
    void aRetryIsNoDiagnosis() {
        // Given
        var ada = stuck("Ada Vance", Blocker.backendFaultCuredBy(Blocker.Cure.DIAGNOSTIC));
        // When
        retry(ada);
        // Then
        assertThat(comesByItself(ada)).isFalse();
    }

    @Test
    void whatIfOnlyLooks() {
        // Given
        var ada = stuck("Ada Vance", Blocker.forwardSyncGap());
        var body = "{\"Recipients\":[\"" + ada.userPrincipalName() + "\"],\"WhatIf\":true}";
        // When
        var answer = wire.cmdlet(RECIPIENT, body);
        // Then
        assertThat(answer.text()).contains("IssueFound");
        assertThat(comesByItself(ada)).isFalse();
        assertThat(cloud.effects().writesTo(contoso)).noneMatch(Effect::changed);
    }

    @Test
    void oneRecipientAtATimeWhoExists() {
        // When
        var two = wire.cmdlet(RECIPIENT, "{\"Recipients\":[\"a@contoso.example\",\"b@contoso.example\"]}");
        var nobody = wire.cmdlet(RECIPIENT, recipients("nobody@contoso.example"));
        // Then
        assertThat(two.status()).isEqualTo(400);
        assertThat(two.text()).contains("ParameterTransformationException");
        assertThat(nobody.status()).isEqualTo(404);
    }

    @Test
    void aHundredAnHourWhateverTheKind() {
        // Given
        var ada = contoso.user("Ada Vance");
        for (var call = 0; call < 50; call++) {
            wire.cmdlet(COMPANY, "{}");
            wire.cmdlet(RECIPIENT, recipients(ada.userPrincipalName()));
        }
        later(Duration.ofMinutes(20));
        // When
        var tooMany = wire.cmdlet(DOMAIN, "{}");
        // Then
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("retry-after")).isEqualTo("2400");
        later(Duration.ofMinutes(40));
        assertThat(wire.cmdlet(DOMAIN, "{}").status()).isEqualTo(200);
    }

    @Test
    void aDamagedCompanyObjectIsRepairedByItsDiagnosisOnly() {
        // Given
        var ada = stuck("Ada Vance", Blocker.companyObjectDamaged());
        retry(ada);
        wire.cmdlet(RECIPIENT, recipients(ada.userPrincipalName()));
        contoso.activateServices();
        var byItself = comesByItself(ada);
        var plans = wire.get("/subscribedSkus").text();
        // When
        var answer = wire.cmdlet(COMPANY, "{}");
        // Then
        later(Duration.ofMinutes(15));
        assertThat(byItself).isFalse();
        assertThat(plans).contains("PendingProvisioning");
        assertThat(answer.text()).contains("Repaired");
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(wire.cmdlet(COMPANY, "{}").text()).contains("NoIssueFound");
    }

    @Test
    void aLostDomainIsFoundAgainByItsDiagnosis() {
        // Given
        var ada = stuck("Ada Vance", Blocker.acceptedDomainMissing());
        var byItself = comesByItself(ada);
        // When
        wire.cmdlet(DOMAIN, "{}");
        // Then
        later(Duration.ofMinutes(15));
        assertThat(byItself).isFalse();
        assertThat(ada.hasMailbox()).isTrue();
        assertThat(wire.cmdlet("Get-AcceptedDomain", "{}").text()).contains("contoso.example");
    }

    @Test
    void aPrincipalLearnsWhatItMayRunHere() {
        // Given
        contoso.roleAssignments().forbidDiagnostics();
        // When
        var exported = exported(wire);
        // Then
        assertThat(exported).contains("Get-Mailbox,", "Set-User", "Enable-OrganizationCustomization");
        assertThat(exported).doesNotContain("Invoke-Provisioning");
        assertThat(wire.cmdlet(COMPANY, "{}").text()).isEqualTo("\0".repeat(64));
        assertThat(wire.cmdlet("Invoke-ProvisioningVerifyRbacDiagnostic", "{}").status())
                .isEqualTo(403);
        contoso.roleAssignments().allowAll();
        assertThat(exported(wire)).contains("Invoke-ProvisioningRecipientDiagnostic");
        try (var reader = new Wire(cloud, contoso, SimulatedApp.READER)) {
            assertThat(exported(reader)).contains("Get-Mailbox").doesNotContain("Set-", "Invoke-", "Remove-");
        }
    }

    private String exported(Wire principal) {
        return principal
                .exchange("/adminapi/v1.0/" + contoso.id() + "/EXOModuleFile?Version=3.9.2", "CommandName", "*")
                .json()
                .path("value")
                .path(0)
                .path("exportedCmdlets")
                .asString("");
    }

    private static String recipients(String address) {
        return "{\"Recipients\":[\"" + address + "\"]}";
    }
}
