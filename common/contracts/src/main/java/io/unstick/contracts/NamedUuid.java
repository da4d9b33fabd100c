package io.unstick.contracts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Name-based UUIDs, version 5 (RFC 9562), in Unstick's own namespace. The same parts give the same id on every machine
 * and after every restart: event ids, case ids and request ids are derived, never drawn twice.
 */
public final class NamedUuid {
    private static final UUID NAMESPACE = UUID.fromString("8f4b1f0e-6a0e-5d6c-9a54-1d0c3c6f7a11");
    private static final char SEPARATOR = '\n';

    private NamedUuid() {}

    /** The id named by these parts, in this order. No part may contain a line break (they separate the parts). */
    public static UUID of(String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(bytesOf(NAMESPACE));
        for (String part : parts) {
            sha1.update((part + SEPARATOR).getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
        long high = (digest.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x5000L;
        long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] bytesOf(UUID uuid) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
