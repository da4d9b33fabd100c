package io.unstick.remediation.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.unstick.remediation.playbook.Chart.OnPremises.NotOurs;
import org.junit.jupiter.api.Test;

class ChartTest {
    /** Two findings that ask about two entries would ask in turns for ever. */
    @Test
    void whatIsReadAboutOneEntryDoesNotPushOutTheOther() {
        // Given
        var user = new NotOurs("the user", "a mailbox exists there");
        var holder = new NotOurs("the holder", "it is somebody else's");

        // When
        Chart chart = Chart.BLANK.with(user).with(holder);

        // Then
        assertThat(chart.onPremises()).containsEntry("the user", user).containsEntry("the holder", holder);
    }
}
