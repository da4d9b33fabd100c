package io.unstick.remediation.drop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropKeyTest {
    private static final byte[] SECRET = "a secret".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ADA = {1};
    private static final byte[] BOB = {2};

    private final SecureRandom random = new SecureRandom();
    private final Path folder;

    DropKeyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whatIsSealedOpensOnlyForWhomItIs() throws IOException {
        // Given
        DropKey key = key();

        // When
        String sealed = key.seal(SECRET, ADA);

        // Then
        assertThat(key.open(sealed, ADA)).isEqualTo(SECRET);
        assertThatThrownBy(() -> key.open(sealed, BOB)).isInstanceOf(IllegalStateException.class);
        DropKey another = key();
        assertThatThrownBy(() -> another.open(sealed, ADA)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsSealedTwiceInTheSameWay() throws IOException {
        // Given
        DropKey key = key();

        // When
        String one = key.seal(SECRET, ADA);
        String other = key.seal(SECRET, ADA);

        // Then
        assertThat(one.substring(0, 16)).isNotEqualTo(other.substring(0, 16));
        assertThat(one.substring(16)).isNotEqualTo(other.substring(16));
    }

    @Test
    void aKeyOfTheWrongSizeIsRefusedWithoutBeingQuoted() throws IOException {
        // Given
        String half = Base64.getEncoder().encodeToString(new byte[16]);
        Path file = Files.writeString(folder.resolve("half"), half);

        // Then
        assertThatThrownBy(() -> DropKey.read(file, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sealed-drop-key-path")
                .hasMessageNotContaining(half);
    }

    @Test
    void everyPasswordIsStrongAndAnother() {
        // Given
        PasswordDraw passwords = new PasswordDraw(random);
        Set<String> drawn = new HashSet<>();

        // When
        for (int number = 0; number < 500; number++) {
            drawn.add(String.valueOf(passwords.draw()));
        }

        // Then
        assertThat(drawn)
                .hasSize(500)
                .allSatisfy(password -> assertThat(password)
                        .hasSize(24)
                        .matches(".*[A-Z].*")
                        .matches(".*[a-z].*")
                        .matches(".*[0-9].*")
                        .matches(".*[^A-Za-z0-9].*"));
    }

    private DropKey key() throws IOException {
        byte[] key = new byte[32];
        random.nextBytes(key);
        Path file = Files.createTempFile(folder, "drop", ".key");
        return DropKey.read(Files.writeString(file, Base64.getEncoder().encodeToString(key)), random);
    }
}
