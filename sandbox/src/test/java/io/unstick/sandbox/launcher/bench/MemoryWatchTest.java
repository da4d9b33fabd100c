package io.unstick.sandbox.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryWatchTest {

    @Test
    void theHeapIsTheSumOfItsParts() {
        // Given
        var metrics = """
            # TYPE jvm_memory_used_bytes gauge
            jvm_memory_used_bytes{area="heap",id="G1 Eden Space"} 1.048576E7
            jvm_memory_used_bytes{area="heap",id="G1 Old Gen"} 2097152.0
            jvm_memory_used_bytes{area="nonheap",id="Metaspace"} 9.9E8
            jvm_memory_max_bytes{area="heap",id="G1 Old Gen"} 5.36870912E8
            """;
        // When
        var bytes = MemoryWatch.heapOf(metrics);
        // Then
        assertThat(bytes).isEqualTo(12L * 1024 * 1024);
    }
}
