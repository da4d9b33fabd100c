package io.unstick.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8090",
                "http://127.0.0.1",
                "http://127.255.3.4:1",
                "http://[::1]:8090",
                "https://127.0.0.1",
                "http://[0:0:0:0:0:0:0:1]"
            })
    void loopbackMayBePlain(String address) {
        // When
        var endpoint = URI.create(address);
        // Then
        assertThat(Endpoints.isLoopback(endpoint)).isTrue();
        assertThat(Endpoints.isProtected(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1.example.org",
                "http://localhost.example.org",
                "http://example.org",
                "http://10.0.0.1",
                "http://127.0.0.1@example.org",
                "ftp://localhost",
                "http://127.0.0.256",
                "http://[::2]",
                "http://128.0.0.1"
            })
    void credentialsNeverLeaveTheMachineInPlain(String address) {
        // When
        var endpoint = URI.create(address);
        // Then
        assertThat(Endpoints.isProtected(endpoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user@example.org",
                "https://example.org?a=b",
                "https://example.org#a",
                "example.org",
                "https:///path"
            })
    void anEndpointIsAPlainAddress(String address) {
        // When
        var endpoint = URI.create(address);
        // Then
        assertThat(Endpoints.isWellFormed(endpoint)).isFalse();
    }
}
