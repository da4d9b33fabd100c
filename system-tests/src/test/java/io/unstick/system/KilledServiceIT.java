package io.unstick.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.sandbox.launcher.demo.CloudControl.Effect;
import io.unstick.sandbox.launcher.demo.DemoHook;
import io.unstick.sandbox.launcher.stack.LocalStack;
import io.unstick.sandbox.launcher.stack.Member;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledServiceIT {

    /** Fixes are being applied and approvals awaited by then. */
    private static final double IN_THE_MIDDLE_SECONDS = 5;

    @TempDir
    private Path folder = Path.of("");

    /** Each as soon as the one before is back: together they cover most of the play. */
    @Test
    void killingOneServiceAfterTheOtherChangesNothing() throws Exception {
        // Given
        try (var stage = Stage.open(folder)) {
            var hook = DemoHook.afterSeconds(
                    IN_THE_MIDDLE_SECONDS,
                    () -> Member.services().forEach(service -> killAndRestart(stage.stack(), service)));
            // When
            var results = stage.play(hook);
            // Then
            assertThat(results)
                    .isNotEmpty()
                    .allSatisfy(result ->
                            assertThat(result.state()).as(result.toString()).isEqualTo(result.expected()));
            assertThat(writes(stage.effects()))
                    .allSatisfy((write, times) ->
                            assertThat(times).as(write.toString()).isEqualTo(1));
        }
    }

    private static Map<List<String>, Long> writes(List<Effect> effects) {
        return effects.stream()
                .filter(effect -> !effect.crossTenant())
                .collect(Collectors.groupingBy(KilledServiceIT::identity, Collectors.counting()));
    }

    /** Taking a plan and giving it back are two writes: they leave different licences behind. */
    private static List<String> identity(Effect effect) {
        return List.of(effect.tenantId(), effect.target(), effect.operation(), effect.licences());
    }

    private static void killAndRestart(LocalStack stack, Member service) {
        stack.kill(service);
        try {
            stack.start(service);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while %s starts again".formatted(service), e);
        }
    }
}
