package io.unstick.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.unstick.testkit.FakeTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void theCloudListensOnLoopbackOnly() throws IOException {
        try (var cloud = SimulatedCloud.start(Settings.at(new FakeTime()))) {
            // Given
            int port = URI.create(cloud.baseUrl()).getPort();
            var addresses = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            // When
            var reachable =
                    addresses.stream().filter(address -> answers(address, port)).toList();
            // Then
            assertThat(answers(InetAddress.ofLiteral("127.0.0.1"), port)).isTrue();
            assertThat(reachable).isEmpty();
        }
    }

    @Test
    void theSameSeedGivesTheSameIds() {
        try (var one = SimulatedCloud.start(Settings.at(new FakeTime()).withSeed(5));
                var same = SimulatedCloud.start(Settings.at(new FakeTime()).withSeed(5));
                var other = SimulatedCloud.start(Settings.at(new FakeTime()).withSeed(6))) {
            // When
            var id = one.tenant("Contoso", "contoso.example").user("Ada Vance").id();
            // Then
            assertThat(same.tenant("Contoso", "contoso.example")
                            .user("Ada Vance")
                            .id())
                    .isEqualTo(id);
            assertThat(other.tenant("Contoso", "contoso.example")
                            .user("Ada Vance")
                            .id())
                    .isNotEqualTo(id);
        }
    }

    @Test
    void argumentsAreReadAndNonsenseIsNamed() {
        // When
        var arguments = CloudArguments.parse("--port", "0", "--time-scale", "0.5", "--scenario", "first");
        // Then
        assertThat(arguments.timeScale()).isEqualTo(0.5);
        assertThat(arguments.scenarios()).hasSize(13);
        assertThat(CloudArguments.parse("--scenario", "all").scenarios())
                .containsAll(arguments.scenarios())
                .containsAll(CloudArguments.parse("--scenario", "causes").scenarios());
        assertThatThrownBy(() -> CloudArguments.parse("--port", "many")).hasMessageContaining("--port");
        assertThatThrownBy(() -> CloudArguments.parse("--host", "0.0.0.0")).hasMessageContaining("--host");
    }

    private static boolean answers(InetAddress address, int port) {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
