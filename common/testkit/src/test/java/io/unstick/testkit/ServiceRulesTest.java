package io.unstick.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.unstick.planted.impure.Effects;
import io.unstick.planted.pure.Thought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRulesTest {

    private final ClassFileImporter classes = new ClassFileImporter();

    @Test
    void whatOnlyDecidesIsPure() {
        // Given
        var rule = ServiceRules.pure("io.unstick.planted.pure");
        // When
        var result = rule.evaluate(classes.importClasses(Thought.class));
        // Then
        assertThat(result.getFailureReport().getDetails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Effects.Clocked.class,
                Effects.Stored.class,
                Effects.Networked.class,
                Effects.Logged.class,
                Effects.Filed.class
            })
    void whatHasEffectsIsNotPure(Class<?> effect) {
        // Given
        var rule = ServiceRules.pure("io.unstick.planted.impure");
        // When
        var result = rule.evaluate(classes.importClasses(effect));
        // Then
        assertThat(result.hasViolation()).isTrue();
    }

    @Test
    void aPurePackageThatWasRenamedIsNoticed() {
        // Given
        var rule = ServiceRules.pure("io.unstick.planted.pure", "io.unstick.planted.gone");
        // When
        var result = rule.evaluate(classes.importClasses(Thought.class));
        // Then
        assertThat(result.getFailureReport().getDetails())
                .containsExactly("there is no class in the package io.unstick.planted.gone");
    }
}
