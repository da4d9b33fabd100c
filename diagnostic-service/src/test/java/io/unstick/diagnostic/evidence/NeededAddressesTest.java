package io.unstick.diagnostic.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.contracts.UserObjectId;
import io.unstick.m365.read.DirectoryUser;
import io.unstick.m365.read.DirectoryUser.ProvisioningError;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NeededAddressesTest {
    private static final UserObjectId ADA = UserObjectId.of("6f1d0a52-0000-4000-8000-000000000001");

    @Test
    void anAddressIsAskedForOnceHoweverOftenAndInWhateverCaseItAppears() {
        // Given
        var user = user("ada@contoso.example", "Ada@contoso.example", List.of("SMTP:ADA@contoso.example"));
        // When
        var addresses = NeededAddresses.of(user);
        // Then
        assertThat(addresses).containsExactly("ada@contoso.example");
    }

    @Test
    void onlyMailAddressesAmongTheProxyAddressesAreAskedFor() {
        // Given
        var user = user(
                "ada@contoso.example",
                null,
                List.of("smtp:vance@contoso.example", "SIP:ada@contoso.example", "X500:/o=Contoso/cn=ada"));
        // When
        var addresses = NeededAddresses.of(user);
        // Then
        assertThat(addresses).containsExactly("ada@contoso.example", "vance@contoso.example");
    }

    @Test
    void theContestedAddressOfAnUnresolvedErrorIsAskedFor() {
        // Given
        var user = user(
                "ada@contoso.example",
                null,
                List.of(),
                new ProvisioningError(
                        "exchange/NAMPR01",
                        false,
                        "The proxy address \"SMTP:sales@contoso.example\" is already being used by \"Sales\"."),
                new ProvisioningError(
                        "exchange/NAMPR01",
                        true,
                        "The proxy address \"smtp:old@contoso.example\" is already being used."));
        // When
        var addresses = NeededAddresses.of(user);
        // Then
        assertThat(addresses).containsExactly("ada@contoso.example", "sales@contoso.example");
    }

    @Test
    void anAddressThatOnlyNamesTheHolderIsNotContested() {
        // Given
        var user = user(
                "ada@contoso.example",
                null,
                List.of(),
                new ProvisioningError(
                        "exchange/NAMPR01",
                        false,
                        "The proxy address \"smtp:ada@contoso.example\" is already being used by"
                                + " bob@contoso.example."));
        // When
        var addresses = NeededAddresses.of(user);
        // Then
        assertThat(addresses).containsExactly("ada@contoso.example");
    }

    private static DirectoryUser user(
            String principalName, @Nullable String mail, List<String> proxyAddresses, ProvisioningError... errors) {
        return new DirectoryUser(
                ADA,
                principalName,
                "Ada Vance",
                mail,
                "ada",
                proxyAddresses,
                true,
                "Member",
                false,
                false,
                "US",
                null,
                List.of(),
                List.of(errors));
    }
}
