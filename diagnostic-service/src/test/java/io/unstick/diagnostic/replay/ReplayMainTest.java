package io.unstick.diagnostic.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayMainTest {
    private static final String RECORDED = """
        {"mailbox": "6f1d0a52-0000-4000-8000-000000000001/0b7c1f3e-0000-4000-8000-00000000ada1",
         "caseId": "3d2c9a10-7b1e-5f60-9c1d-2a6f0e4b8c77",
         "verdict": "NOT_APPLICABLE", "findings": [], "reason": "The user is gone from Microsoft Entra.",
         "evidence": [
           {"name": "directory-user", "status": "ABSENT", "api": "GET /users/{id}",
            "readAt": "2026-11-02T12:59:30Z", "facts": {}},
           {"name": "terms", "status": "KNOWN", "api": "Unstick's own settings", "readAt": "2026-11-02T12:59:30Z",
            "facts": {"grace": "PT30M", "concluded-at": "2026-11-02T12:59:30Z", "asked-by-hand": "false",
                      "mailbox-plan-1": "efb87545-963c-4e0d-99df-69c6916d9eb0"}}],
         "evidenceAt": "2026-11-02T12:59:30Z"}
        """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theSameConclusionIsPrintedAndSucceeds() throws IOException {
        // When
        int code = replayed(RECORDED);
        // Then
        assertThat(code).isZero();
        assertThat(out.toString(UTF_8)).contains("NOT_APPLICABLE").contains("gone");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void anotherConclusionFailsAndShowsBoth() throws IOException {
        // When
        int code = replayed(RECORDED.replace("\"NOT_APPLICABLE\"", "\"ALREADY_PROVISIONED\""));
        // Then
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(UTF_8)).contains("NOT_APPLICABLE");
        assertThat(err.toString(UTF_8)).contains("ALREADY_PROVISIONED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "{}", "[]"})
    void aFileThatIsNoDiagnosisIsRefused(String content) throws IOException {
        // When
        int code = replayed(content);
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("is no diagnosis");
    }

    @Test
    void aDiagnosisOfAnEarlierVersionSaysWhatItLacks() throws IOException {
        // When
        int code = replayed(RECORDED.replace("\"terms\"", "\"something\""));
        // Then
        assertThat(code).isEqualTo(2);
        assertThat(err.toString(UTF_8)).contains("terms");
    }

    private int replayed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("diagnosed.json"), content);
        var main = new ReplayMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
        return main.run(ReplayMain.OPTION, file.toString());
    }
}
