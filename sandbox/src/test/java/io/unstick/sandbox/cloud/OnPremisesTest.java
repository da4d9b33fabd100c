package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.controls.AssertionRequestControl;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class OnPremisesTest extends CloudTest {

    @Test
    void aModificationIsRememberedWithWhoDidItAndWhatItTouched() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var premises = new HybridTenant(contoso);
        // When
        try (var connection = premises.ldaps()) {
            connection.modify(HybridTenant.repair(dn(ada)));
        }
        premises.run(HybridTenant.START);
        // Then
        assertThat(cloud.effects().writesTo(contoso))
                .hasSize(2)
                .allMatch(Effect::changed)
                .extracting(Effect::operation)
                .containsExactly("LDAP modify", "Start-ADSyncSyncCycle");
        var modify = cloud.effects().all().getFirst();
        assertThat(modify.surface()).isEqualTo(Effect.Surface.DIRECTORY);
        assertThat(modify.target()).isEqualTo(dn(ada));
        assertThat(modify.status()).isZero();
        assertThat(String.valueOf(modify.before()))
                .contains(premises.directory().bindDn(), "msExchMailboxGuid")
                .doesNotContain(premises.directory().bindPassword(), "mailNickname");
        assertThat(String.valueOf(modify.after())).contains("\"msExchRemoteRecipientType\":[\"1\"]");
    }

    @Test
    void anAssertionThatFailsChangesNothing() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var request = HybridTenant.repair(dn(ada));
        request.addControl(new AssertionRequestControl(Filter.createEqualityFilter("mailNickname", "somebody.else")));
        try (var connection = new HybridTenant(contoso).ldaps()) {
            // Then
            assertThatThrownBy(() -> connection.modify(request)).satisfies(OnPremisesTest::assertionFailed);
            assertThat(entry(connection, ada).hasAttribute("msExchMailboxGuid")).isTrue();
        }
        assertThat(cloud.effects().writesTo(contoso)).singleElement().matches(effect -> !effect.changed());
    }

    @Test
    void theAccountMayChangeMailAttributesOfPeopleAndNothingElse() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        try (var connection = new HybridTenant(contoso).ldaps()) {
            var name = new Modification(ModificationType.REPLACE, "displayName", "Somebody Else");
            // Then
            assertThatThrownBy(() -> connection.modify(dn(ada), name)).satisfies(OnPremisesTest::refused);
            assertThatThrownBy(() -> connection.delete(dn(ada))).satisfies(OnPremisesTest::refused);
            assertThatThrownBy(() -> connection.add("CN=New," + dn(ada), new Attribute("objectClass", "user")))
                    .satisfies(OnPremisesTest::refused);
        }
        assertThat(cloud.effects().all()).hasSize(3).allMatch(effect -> effect.kind() == Effect.Kind.ATTACK);
    }

    @Test
    void passwordsGoOverTlsAndNobodyReadsWithoutOne() throws Exception {
        // Given
        stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        var premises = new HybridTenant(contoso);
        var access = premises.directory();
        try (var connection = premises.plain()) {
            // Then
            assertThatThrownBy(() -> connection.bind(access.bindDn(), access.bindPassword()))
                    .satisfies(wrong -> assertThat(code(wrong)).isEqualTo(ResultCode.CONFIDENTIALITY_REQUIRED));
            assertThatThrownBy(() -> connection.search(access.peopleDn(), SearchScope.SUB, "(objectClass=user)"))
                    .isInstanceOf(LDAPException.class);
        }
    }

    @Test
    void onlyActiveDirectoryKnowsWhetherTheLocalMailboxIsAlive() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailbox(Blocker.LocalMailbox.EVERYTHING));
        var ben = stuck("Ben Walters", Blocker.onPremisesMailbox(Blocker.LocalMailbox.DEAD_POINTER));
        try (var connection = new HybridTenant(contoso).ldaps()) {
            // When
            var alive = String.valueOf(entry(connection, ada).getAttributeValue("homeMDB"));
            var dead = String.valueOf(entry(connection, ben).getAttributeValue("homeMDB"));
            // Then
            assertThat(connection.getEntry(alive)).isNotNull();
            assertThat(connection.getEntry(dead)).isNull();
        }
        assertThat(exchange("Get-Recipient", ada).propertyNames())
                .isEqualTo(exchange("Get-Recipient", ben).propertyNames());
    }

    @Test
    void graphAndActiveDirectoryNameTheSameObject() throws Exception {
        // Given
        var ada = stuck("Ada Vance", Blocker.onPremisesMailboxGuid());
        try (var connection = new HybridTenant(contoso).ldaps()) {
            // When
            var entry = entry(connection, ada);
            // Then
            assertThat(Base64.getEncoder().encodeToString(entry.getAttributeValueBytes("objectGUID")))
                    .isEqualTo(graph(ada, "onPremisesImmutableId")
                            .path("onPremisesImmutableId")
                            .asString(""));
            assertThat(entry.getAttributeValue("userPrincipalName")).isEqualTo(ada.userPrincipalName());
        }
    }

    @Test
    void theControlApiTellsOnlyOfHybridTenantsWhereTheirServersAre() {
        // Given
        var fabrikam = cloud.tenant("Fabrikam", "fabrikam.example");
        fabrikam.user("Ben Walters").hybrid();
        // When
        var items = wire.control("GET", "/tenants", "").json().path("items");
        // Then
        assertThat(items.path(0).has("directory")).isFalse();
        assertThat(items.path(1).path("directory").path("caPem").asString("")).startsWith("-----BEGIN CERTIFICATE");
        assertThat(items.path(1).path("syncServer").path("hostKeyFingerprint").asString(""))
                .startsWith("SHA256:");
        assertThat(wire.control("GET", "/tenants", "").json().path("items")).isEqualTo(items);
    }

    private SearchResultEntry entry(LDAPConnection connection, SimulatedUser user) throws LDAPException {
        return Objects.requireNonNull(connection.getEntry(dn(user)));
    }

    private static void refused(Throwable wrong) {
        assertThat(code(wrong)).isEqualTo(ResultCode.INSUFFICIENT_ACCESS_RIGHTS);
    }

    private static void assertionFailed(Throwable wrong) {
        assertThat(code(wrong)).isEqualTo(ResultCode.ASSERTION_FAILED);
    }

    private static ResultCode code(Throwable wrong) {
        return ((LDAPException) wrong).getResultCode();
    }
}
