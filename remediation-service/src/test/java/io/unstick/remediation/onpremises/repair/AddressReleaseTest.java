package io.unstick.remediation.onpremises.repair;

import static io.unstick.remediation.onpremises.repair.AdObjects.ada;
import static io.unstick.remediation.onpremises.repair.AdObjects.after;
import static io.unstick.remediation.onpremises.repair.AdObjects.housed;
import static io.unstick.remediation.onpremises.repair.AdObjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.remediation.onpremises.repair.HybridVerdict.NothingToRepair;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Repairable;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReleaseTest {
    @Test
    void oneSecondaryAddressGoesAndAllOthersStay() {
        // Given
        AdObject holder = housed(ada(), HomeDatabase.LIVING);
        // When
        HybridVerdict verdict = AddressRelease.verdictOn(holder, "Lovelace@Contoso.example");
        // Then
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Repairable.class,
                        release -> assertThat(
                                        after(holder, release.modification()).texts(Attributes.PROXY_ADDRESSES))
                                .containsExactly("SMTP:ada@contoso.example"));
    }

    @Test
    void aPrimaryAddressIsAPersonsDecision() {
        assertThat(AddressRelease.verdictOn(ada(), "ada@contoso.example"))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).contains("primary"));
    }

    @ParameterizedTest
    @CsvSource({
        "mail, lovelace@contoso.example",
        "userPrincipalName, LOVELACE@contoso.example",
        "targetAddress, SMTP:lovelace@contoso.example"
    })
    void anAddressWithAnotherUseIsAPersonsDecision(String attribute, String value) {
        assertThat(AddressRelease.verdictOn(with(ada(), attribute, value), "lovelace@contoso.example"))
                .isInstanceOfSatisfying(
                        Unfit.class, unfit -> assertThat(unfit.why()).contains(attribute));
    }

    @ParameterizedTest
    @ValueSource(strings = {"charles@contoso.example", "lovelace@contoso.example)(mail=*", "lovelace", "*", ""})
    void whatTheHolderDoesNotHaveIsNotReleased(String address) {
        assertThat(AddressRelease.verdictOn(ada(), address)).isInstanceOf(NothingToRepair.class);
    }

    @Test
    void addressesOfOtherKindsAreNotMail() {
        // Given
        AdObject holder = with(ada(), Attributes.PROXY_ADDRESSES, "sip:charles@contoso.example");
        // When
        HybridVerdict verdict = AddressRelease.verdictOn(holder, "charles@contoso.example");
        // Then
        assertThat(verdict).isInstanceOf(NothingToRepair.class);
    }
}
