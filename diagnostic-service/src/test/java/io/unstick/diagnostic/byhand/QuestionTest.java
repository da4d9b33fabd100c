package io.unstick.diagnostic.byhand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    @Test
    void whatSpringUnderstandsIsLeftToSpring() {
        // Given
        var arguments = List.of(
                "--tenant", "Contoso", "--spring.config.additional-location=file:/a", "--user", "ada@x", "--json", "f");
        // When
        var question = Question.parse(arguments);
        // Then
        assertThat(question)
                .isEqualTo(new Question(
                        "Contoso",
                        "ada@x",
                        Optional.of(Path.of("f")),
                        List.of("--spring.config.additional-location=file:/a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--tenant a",
                "--user b",
                "--tenant a --user",
                "--tenant a --user b --user c",
                "--tenant a --user b --what c",
                "ada"
            })
    void whatMakesNoSenseIsAWrongQuestion(String line) {
        // Given
        var words = line.isEmpty() ? List.<String>of() : List.of(line.split(" ", -1));
        // When
        var wrong = assertThatThrownBy(() -> Question.parse(words));
        // Then
        wrong.asInstanceOf(type(CannotDiagnose.class))
                .satisfies(e -> assertThat(e.isWronglyAsked()).isTrue());
    }
}
