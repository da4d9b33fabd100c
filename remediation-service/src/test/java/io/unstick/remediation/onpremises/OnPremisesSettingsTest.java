package io.unstick.remediation.onpremises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.contracts.TenantId;
import io.unstick.remediation.onpremises.directory.ActiveDirectory;
import io.unstick.settings.StartRefused;
import io.unstick.settings.UnstickService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Configuration;

class OnPremisesSettingsTest {
    private static final TenantId CONTOSO = TenantId.of("6f1d0a52-0000-4000-8000-000000000001");
    private static final String COMPLETE = """
        unstick:
          on-premises:
            tenants:
              6f1d0a52-0000-4000-8000-000000000001:
                ldap-url: ldaps://dc01.contoso.example
                start-tls: false
                base-dn: DC=contoso,DC=example
                bind-dn: svc-unstick@contoso.example
                bind-password-path: bind-password
                ca-certificate-path: ca.pem
                routing-domain: contoso.mail.onmicrosoft.com
                sync-host: sync01.contoso.example
                sync-port: 22
                sync-user: CONTOSO\\svc-unstick
                sync-key-path: sync-key.pem
                sync-host-key: SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : new String[] {"bind-password", "ca.pem", "sync-key.pem", "sync-password"}) {
            Files.writeString(folder.resolve(name), "right horse");
        }
    }

    @Test
    void withoutSettingsNoTenantHasAnythingOnPremises() {
        // Given
        OnPremises onPremises = new OnPremises(bound("unstick: {}\n"));
        // When
        var site = onPremises.site(CONTOSO);
        // Then
        assertThat(site).isEmpty();
    }

    @Test
    void everyKeyBinds() {
        // Given
        String yaml = COMPLETE;
        // When
        SiteSettings site = bound(yaml).of(CONTOSO).orElseThrow();
        // Then
        assertThat(site.ldapUrl()).hasToString("ldaps://dc01.contoso.example");
        assertThat(site.baseDn()).isEqualTo("DC=contoso,DC=example");
        assertThat(site.bindDn()).isEqualTo("svc-unstick@contoso.example");
        assertThat(site.bindPasswordPath()).isEqualTo(folder.resolve("bind-password"));
        assertThat(site.caCertificatePath()).isEqualTo(folder.resolve("ca.pem"));
        assertThat(site.routingDomain()).isEqualTo("contoso.mail.onmicrosoft.com");
        assertThat(site.syncHost()).isEqualTo("sync01.contoso.example");
        assertThat(site.syncUser()).isEqualTo("CONTOSO\\svc-unstick");
        assertThat(site.syncKeyPath()).isEqualTo(folder.resolve("sync-key.pem"));
        assertThat(site.syncHostKey()).hasSize(1);
    }

    @Test
    void aTenantGetsItsOwnServersAndNobodyElses() {
        // Given
        OnPremises onPremises = new OnPremises(bound(COMPLETE));
        TenantId fabrikam = TenantId.of("6f1d0a52-0000-4000-8000-000000000002");
        // When
        CustomerSite site = onPremises.site(CONTOSO).orElseThrow();
        // Then
        assertThat(site.syncServer()).isPresent();
        assertThat(site.routingDomain()).isEqualTo("contoso.mail.onmicrosoft.com");
        assertThat(onPremises.reader(CONTOSO)).isPresent();
        assertThat(onPremises.site(fabrikam)).isEmpty();
        assertThat(onPremises.reader(fabrikam)).isEmpty();
    }

    @Test
    void aSynchronisationServerIsNotDemanded() {
        // Given
        String yaml = COMPLETE.replaceAll("(?m)^ +sync-.*\\R", "");
        // When
        CustomerSite site = new OnPremises(bound(yaml)).site(CONTOSO).orElseThrow();
        // Then
        assertThat(site.syncServer()).isEmpty();
    }

    @Test
    void whoCanOnlyReadCannotBeMadeToWrite() {
        // Given
        OnPremises onPremises = new OnPremises(bound(COMPLETE));
        // When
        Object reader = onPremises.reader(CONTOSO).orElseThrow();
        // Then
        assertThat(reader).isNotInstanceOf(ActiveDirectory.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ldap-url: ldap://dc01.contoso.example   | ldap-url must be ldaps:// unless start-tls is true, but is "ldap://dc01.contoso.example".
        ldap-url: https://dc01.contoso.example  | ldap-url must be an address such as ldaps://dc01.contoso.example or ldaps://dc01.contoso.example:636, but is "https://dc01.contoso.example".
        start-tls: true                         | ldap-url must be ldap:// where start-tls is true, but is "ldaps://dc01.contoso.example".
        start-tls: perhaps                      | start-tls must be true or false, but is "perhaps".
        base-dn: contoso.example                | base-dn must be a distinguished name such as DC=contoso,DC=example, but is "contoso.example".
        bind-dn: ""                             | bind-dn must not be empty, but is "".
        routing-domain: user@contoso            | routing-domain must be a domain such as contoso.mail.onmicrosoft.com, but is "user@contoso".
        sync-port: 0                            | sync-port must be between 1 and 65535, but is "0".
        sync-host: "sync01;calc"                | sync-host must be a host name or address, but is "sync01;calc".
        sync-user: "svc unstick"                | sync-user must be the name of an account without spaces, but is "svc unstick".
        sync-host-key: "MD5:aa:bb"              | sync-host-key must be a fingerprint such as ssh-keygen -l prints: SHA256:.., but is "MD5:aa:bb".
        """)
    void nonsenseIsRefusedInOneSentence(String line, String sentence) {
        assertRefused(replacing(line), sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "ldap-url, ldap-url is missing.",
        "base-dn, base-dn is missing.",
        "bind-dn, bind-dn is missing.",
        "bind-password-path, bind-password-path is missing.",
        "routing-domain, routing-domain is missing.",
        "sync-user, sync-user is missing.",
        "sync-host-key, sync-host-key is missing.",
        "sync-host, sync-host is missing",
        "sync-key-path, sync-key-path or sync-password-path must be set"
    })
    void whatIsMissingIsNamed(String key, String sentence) {
        assertRefused(COMPLETE.replaceAll("(?m)^ +" + key + ":.*\\R", ""), sentence);
    }

    @Test
    void aPasswordForARemoteServerIsRefused() {
        assertRefused(
                COMPLETE.replace("sync-key-path: sync-key.pem", "sync-password-path: sync-password"),
                "sync-password-path is for servers on loopback only");
    }

    @Test
    void aPasswordForALoopbackServerIsAccepted() {
        // Given
        String yaml = COMPLETE.replace("sync-key-path: sync-key.pem", "sync-password-path: sync-password")
                .replace("sync01.contoso.example", "127.0.0.1");
        // When
        OnPremisesSettings settings = bound(yaml);
        // Then
        assertThat(settings.of(CONTOSO)).isPresent();
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertRefused(COMPLETE.replace("ca.pem", "none.pem"), "ca-certificate-path names a file that does not exist");
    }

    @Test
    void aKeyThatIsNoTenantIsRefused() {
        assertRefused(
                COMPLETE.replace("6f1d0a52-0000-4000-8000-000000000001", "contoso"),
                "tenants must have tenant ids as keys, not \"contoso\"");
    }

    @Test
    void secretsAreInFilesOnly() {
        assertThat(bound(COMPLETE).toString()).doesNotContain("right horse");
    }

    private static String replacing(String line) {
        String key = line.substring(0, line.indexOf(':'));
        return COMPLETE.replaceAll("(?m)^( +)" + key + ":.*$", "$1" + line);
    }

    private OnPremisesSettings bound(String yaml) {
        try (var context = UnstickService.start(
                NoApplication.class,
                new String[] {
                    "--spring.config.additional-location=" + written(yaml), "--spring.main.web-application-type=none"
                },
                OnPremisesSettings.SECTION)) {
            return context.getBean(OnPremisesSettings.class);
        }
    }

    private void assertRefused(String yaml, String sentence) {
        assertThatThrownBy(() -> bound(yaml))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining("unstick.yaml");
    }

    private Path written(String yaml) {
        try {
            return Files.writeString(folder.resolve("unstick.yaml"), yaml);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class NoApplication {}
}
