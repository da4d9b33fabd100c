package io.unstick.sandbox.launcher.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Why a process died while it was starting, in one sentence. */
final class LastWords {

    /** How our services end when their settings are wrong; the only line they print then says what is wrong. */
    private static final int SETTINGS_REFUSED = 2;

    private LastWords() {}

    static Refusal of(Member member, Optional<Integer> exitCode, Path log) {
        var lines = lines(log);
        if (exitCode.equals(Optional.of(SETTINGS_REFUSED)) && !lines.isEmpty()) {
            return new Refusal(lines.getLast());
        }
        return new Refusal("%s stopped while it was starting%s; its log is %s."
                .formatted(
                        member.title(),
                        exitCode.map(code -> " (exit code %d)".formatted(code)).orElse(""),
                        log));
    }

    private static List<String> lines(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) { // nothing was logged
            return List.of();
        }
    }
}
