package io.unstick.remediation.drop;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.CaseId;
import io.unstick.testkit.FakeTime;
import io.unstick.testkit.SharedInfrastructure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealedPasswordsIT {
    private static final Duration LIFETIME = Duration.ofDays(3);

    private static final DriverManagerDataSource POSTGRES = migrated();

    private final CaseId ada = new CaseId(UUID.randomUUID());
    private final UUID action = UUID.randomUUID();
    private final FakeTime time = new FakeTime();
    private final JdbcClient database = JdbcClient.create(POSTGRES);
    private final SealedPasswords passwords;

    SealedPasswordsIT(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("drop.key");
        Files.writeString(file, Base64.getEncoder().encodeToString(new byte[32]));
        passwords = with(DropKey.read(file, new SecureRandom()));
    }

    @Test
    void allAttemptsOfOneCreationSetTheSamePassword() {
        // Given
        String first = String.valueOf(passwords.seal(ada, action));

        // When
        String second = String.valueOf(passwords.seal(ada, action));
        String ofAnother = String.valueOf(passwords.seal(ada, UUID.randomUUID()));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(ofAnother).isNotEqualTo(first);
        assertThat(passwords.open(ada, "grace", "asked")).contains(ofAnother);
    }

    @Test
    void itOpensOnceAndSaysForWhom() {
        // Given
        String sealed = String.valueOf(passwords.seal(ada, action));

        // When
        var opened = passwords.open(ada, "grace", "Ada calls");
        var again = passwords.open(ada, "joan", "me too");

        // Then
        assertThat(opened).contains(sealed);
        assertThat(again).isEmpty();
        assertThat(passwords.standing(ada))
                .contains(new DropStanding.Opened("grace", FakeTime.MONDAY_9AM, "Ada calls"));
        assertThat(secret()).isEmpty();
    }

    @Test
    void whatNobodyOpensInTimeIsDeleted() {
        // Given
        passwords.seal(ada, action);
        time.pass(LIFETIME);

        // When
        passwords.expire();

        // Then
        assertThat(secret()).isEmpty();
        assertThat(passwords.open(ada, "grace", "late")).isEmpty();
        assertThat(passwords.standing(ada)).contains(new DropStanding.Expired(time.instant()));
    }

    @Test
    void itIsNotKeptInTheClear() {
        // When
        String sealed = String.valueOf(passwords.seal(ada, action));

        // Then
        String kept = secret();
        assertThat(kept).isNotEmpty().doesNotContain(sealed);
        assertThat(new String(Base64.getDecoder().decode(kept), StandardCharsets.ISO_8859_1))
                .doesNotContain(sealed);
    }

    @Test
    void withoutAKeyNothingCanBeSealed() {
        assertThat(with(null).canSeal()).isFalse();
        assertThat(passwords.canSeal()).isTrue();
    }

    private static DriverManagerDataSource migrated() {
        var properties = SharedInfrastructure.springProperties("sealed_passwords_it");
        String url = Objects.requireNonNull(properties.get("spring.datasource.url"));
        var postgres = new DriverManagerDataSource(url, "postgres", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V6__sealed_drop.sql")).execute(postgres);
        return postgres;
    }

    private SealedPasswords with(@Nullable DropKey key) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(POSTGRES));
        return new SealedPasswords(database, transactions, key, new PasswordDraw(new SecureRandom()), LIFETIME, time);
    }

    private String secret() {
        return database.sql("select coalesce(sealed, '') from sealed_password where case_id = :case")
                .param("case", ada.value())
                .query((row, _) -> row.getString(1))
                .single();
    }
}
