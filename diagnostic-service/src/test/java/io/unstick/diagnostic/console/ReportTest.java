package io.unstick.diagnostic.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.findings.Cause;
import io.unstick.contracts.findings.Evidence;
import io.unstick.contracts.findings.Evidence.Status;
import io.unstick.contracts.findings.Finding;
import io.unstick.contracts.findings.FindingDetail.AddressHeld;
import io.unstick.contracts.findings.HolderKind;
import io.unstick.contracts.findings.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportTest {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void aPersonReadsWhoWhatAndWhy() {
        // Given
        var report = report("ada@contoso.example", held(HolderKind.MAIL_CONTACT, false, false));
        // When
        var text = text(report);
        // Then
        assertThat(text)
                .startsWith("ada@contoso.example in Contoso: STUCK\nA contact holds it.\n")
                .contains("1  PROXY_CONFLICT (scope user, confidence 0.95)")
                .contains("holderId: 4711")
                .contains("seen in address-holders")
                .contains("Could not be read\n  service-health         throttled, 3 min ago (GET /health)")
                .contains("  address-holders        known, 40 s ago (Get-Recipient)\n      held: 1")
                .endsWith("Nothing was changed, no case was opened.");
    }

    @Test
    void whatStrangersWroteCannotCommandTheTerminal() {
        // Given
        var report = report("ada\u001b[2J\r\n\u202e@contoso.example", held(HolderKind.OTHER, false, false));
        // When
        var headline = report.lines(NOW).findFirst().orElseThrow();
        // Then
        assertThat(headline).isEqualTo("ada?[2J???@contoso.example in Contoso: STUCK");
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL_CONTACT, false, false, release-address",
        "MAIL_CONTACT, true, false, guided-step",
        "MAIL_USER, false, true, guided-step",
        "DELETED_USER, true, true, purge-deleted-holder",
        "SOFT_DELETED, false, false, purge-deleted-holder",
        "INACTIVE_MAILBOX, false, false, guided-step",
        "MAIL_PUBLIC_FOLDER, false, false, guided-step"
    })
    void theNextStepFitsTheHolder(HolderKind kind, boolean primary, boolean synced, String fix) {
        // When
        var text = text(report("ada@contoso.example", held(kind, primary, synced)));
        // Then
        assertThat(text).contains("would first try \"%s\"".formatted(fix));
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void everyCauseHasANextStep(Cause cause) {
        // When
        var text = text(report("ada@contoso.example", Finding.of(cause, 0.5, "directory-user")));
        // Then
        assertThat(text).containsPattern("would first try \"[a-z-]+\"");
    }

    @ParameterizedTest
    @EnumSource(value = Verdict.class, mode = EnumSource.Mode.EXCLUDE, names = "STUCK")
    void whereNothingIsStuckNothingIsTried(Verdict verdict) {
        // Given
        var report =
                new Report(new DiagnosisFile("Contoso", "ada", null, verdict, "So.", List.of(), List.of(), NOW, null));
        // When
        var text = text(report);
        // Then
        assertThat(text).contains("Next\n  Nothing").doesNotContain("Findings");
    }

    private static Finding held(HolderKind kind, boolean primary, boolean synced) {
        return new Finding(
                Cause.PROXY_CONFLICT,
                0.95,
                "A contact holds it.",
                new AddressHeld("ada@contoso.example", kind, "4711", primary, synced, List.of()),
                List.of("address-holders"));
    }

    private static Report report(String user, Finding finding) {
        return new Report(new DiagnosisFile(
                "Contoso",
                user,
                null,
                Verdict.STUCK,
                finding.summary(),
                List.of(finding),
                List.of(
                        evidence("address-holders", Status.KNOWN, "Get-Recipient", 40, null),
                        evidence("service-health", Status.UNREADABLE, "GET /health", 180, "throttled"),
                        evidence("terms", Status.KNOWN, "Unstick's own settings", 0, null)),
                NOW,
                null));
    }

    private static Evidence evidence(String name, Status status, String api, int age, @Nullable String why) {
        return new Evidence(
                name,
                status,
                api,
                null,
                NOW.minusSeconds(age),
                status == Status.KNOWN ? Map.of("held", "1") : Map.of(),
                why);
    }

    private static String text(Report report) {
        return String.join("\n", report.lines(NOW).toList());
    }
}
