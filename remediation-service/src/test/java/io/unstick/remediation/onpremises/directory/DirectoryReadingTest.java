package io.unstick.remediation.onpremises.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.HomeDatabase;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of an object, and what is not taken for seen. */
class DirectoryReadingTest {
    @TempDir
    private static Path folder;

    private static TestCertificate certificate;

    private TestDirectory directory;

    @BeforeAll
    static void certify() {
        certificate = TestCertificate.forHost(folder, "localhost");
    }

    @BeforeEach
    void start() {
        directory = TestDirectory.start(folder, certificate);
    }

    @AfterEach
    void stop() {
        directory.close();
    }

    @Test
    void graphsImmutableIdLeadsToTheObject() {
        // Given
        DirectoryKey key =
                DirectoryKey.ofImmutableId("MyIRAFVEd2aImaq7zN3u/w==").orElseThrow();
        // When
        DirectoryReading reading = over(access(), key);
        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(
                        DirectoryReading.Known.class,
                        known -> assertThat(known.object().objectGuid()).isEqualTo(TestDirectory.ADA_GUID));
    }

    @Test
    void startTlsReadsTheSame() {
        assertThat(over(directory.startTlsAccess(certificate.pem()), TestDirectory.ADA_KEY))
                .isEqualTo(over(access(), TestDirectory.ADA_KEY))
                .isInstanceOf(DirectoryReading.Known.class);
    }

    @Test
    void anObjectThatIsNotThereIsAbsent() {
        assertThat(over(access(), new DirectoryKey.Anchor(UUID.randomUUID()))).isEqualTo(new DirectoryReading.Absent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no base64!", "AAAA", "Kg=="})
    void anImmutableIdThatIsNoGuidFindsNothing(String immutableId) {
        assertThat(DirectoryKey.ofImmutableId(immutableId)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CN=Ada Lovelace,OU=People,DC=contoso,DC=example | Known
        CN=*,OU=People,DC=contoso,DC=example            | Absent
        CN=Ada)(objectClass=*,OU=People,DC=contoso,DC=example | Absent
        CN=Ada;rm -rf,OU=People,DC=contoso,DC=example   | Unreadable
        CN=Ada Lovelace,OU=People,DC=fabrikam,DC=example | Unreadable
        not a name                                      | Unreadable
        """)
    void aPlaceIsOnlyAPlace(String distinguishedName, String reading) {
        assertThat(over(access(), new DirectoryKey.Place(distinguishedName))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(reading);
    }

    @Test
    void aNameWithANewLineIsInert() {
        assertThat(over(access(), new DirectoryKey.Place("CN=Ada\nLovelace," + TestDirectory.PEOPLE)))
                .isNotInstanceOf(DirectoryReading.Known.class);
    }

    @Test
    void aDatabaseThatIsThereIsLiving() {
        // Given
        String database = "OU=DB01," + TestDirectory.DATABASES;
        directory.add(database, new Attribute("objectClass", "organizationalUnit"), new Attribute("ou", "DB01"));
        directory.edit("homeMDB", database);
        // When
        AdObject ada = known();
        // Then
        assertThat(ada.homeDatabase()).isEqualTo(HomeDatabase.LIVING);
    }

    @Test
    void aDatabaseIsGoneOnlyWhenItsContainerIsSeenWithoutIt() {
        // Given
        directory.edit("homeMDB", "OU=DB01," + TestDirectory.DATABASES);
        HomeDatabase visible = known().homeDatabase();
        directory.edit("homeMDB", "OU=DB01,OU=Hidden,DC=contoso,DC=example");
        // When
        HomeDatabase hidden = known().homeDatabase();
        // Then
        assertThat(visible).isEqualTo(HomeDatabase.GONE);
        assertThat(hidden).isEqualTo(HomeDatabase.UNSEEN);
    }

    @Test
    void aReferralIsToldAndNotFollowed() {
        // Given
        directory.interference.refuseSearch(new LDAPException(
                ResultCode.REFERRAL, "0000202B: RefErr", null, new String[] {"ldap://child.contoso.example/DC=child"}));
        // When
        DirectoryReading reading = over(access(), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "referral");
        assertThat(((DirectoryReading.Unreadable) reading).hindrance().why()).contains("child.contoso.example");
    }

    @Test
    void anAbsenceWithAReferenceElsewhereProvesNothing() {
        // Given
        directory.interference.continueAt("ldap://child.contoso.example/DC=child,DC=contoso,DC=example");
        // When
        DirectoryReading reading = over(access(), new DirectoryKey.Anchor(UUID.randomUUID()));
        // Then
        assertUnreadable(reading, "referral");
    }

    @Test
    void theReferencesThatEveryDomainGivesAreNoObstacle() {
        // Given
        directory.interference.continueAt(
                "ldap://DomainDnsZones.contoso.example/DC=DomainDnsZones,DC=contoso,DC=example");
        // When
        DirectoryReading reading = over(access(), new DirectoryKey.Anchor(UUID.randomUUID()));
        // Then
        assertThat(reading).isEqualTo(new DirectoryReading.Absent());
    }

    @Test
    void anAttributeInSlicesIsNotTakenForEmpty() {
        // Given
        directory.interference.onEntry(entry -> {
            entry.removeAttribute("proxyAddresses");
            entry.addAttribute("proxyAddresses;range=0-1499", "smtp:ada@contoso.example");
        });
        // When
        DirectoryReading reading = over(access(), TestDirectory.ADA_KEY);
        // Then
        assertUnreadable(reading, "too-many-values");
    }

    private AdObject known() {
        return ((DirectoryReading.Known) over(access(), TestDirectory.ADA_KEY)).object();
    }

    private DirectoryAccess access() {
        return directory.access(certificate.pem());
    }

    private static DirectoryReading over(DirectoryAccess access, DirectoryKey key) {
        return new LdapActiveDirectory(access).read(key);
    }

    private static void assertUnreadable(DirectoryReading reading, String code) {
        assertThat(reading).isInstanceOfSatisfying(DirectoryReading.Unreadable.class, unreadable -> {
            assertThat(unreadable.hindrance().code()).isEqualTo(code);
            assertThat(unreadable.hindrance().why()).endsWith(".").doesNotContain("Lovelace");
            assertThat(unreadable.hindrance().whatToDo()).endsWith(".");
        });
    }
}
