package io.unstick.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.unstick.sandbox.launcher.demo.CaseResult;
import io.unstick.sandbox.launcher.stack.Member;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayIT {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void replayingEveryTopicOpensNoCaseAndWritesNothing() throws Exception {
        // Given
        try (var stage = Stage.open(folder);
                var groups = new ConsumerGroups(stage.stack().bootstrapServers())) {
            assertThat(stage.play()).allMatch(CaseResult::ok);
            var casesBefore = stage.caseIds();
            var effectsBefore = stage.effects();
            Member.services().forEach(stage.stack()::stop);
            // When
            groups.goBackToTheBeginning();
            stage.stack().start(Member.services());
            await().atMost(Duration.ofMinutes(2)).until(groups::haveReadEverything);
            // Then
            assertThat(stage.caseIds()).containsExactlyInAnyOrderElementsOf(casesBefore);
            assertThat(stage.effects()).isEqualTo(effectsBefore);
        }
    }
}
