package io.unstick.sandbox.directory;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/** GUIDs as Active Directory stores them: sixteen bytes, the first three fields little-endian. */
final class Guids {

    private Guids() {}

    static byte[] bytes(UUID id) {
        long high = id.getMostSignificantBits();
        return ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> 32))
                .putShort((short) (high >>> 16))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long first = Integer.toUnsignedLong(buffer.getInt());
        long second = Short.toUnsignedLong(buffer.getShort());
        long third = Short.toUnsignedLong(buffer.getShort());
        long low = buffer.order(ByteOrder.BIG_ENDIAN).getLong();
        return new UUID(first << 32 | second << 16 | third, low);
    }
}
