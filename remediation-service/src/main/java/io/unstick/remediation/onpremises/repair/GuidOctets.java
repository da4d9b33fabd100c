package io.unstick.remediation.onpremises.repair;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.UUID;

/**
 * How Active Directory writes a GUID: 16 octets, the first three fields with their least significant octet first, the rest
 * in reading order (MS-DTYP 2.3.4.2).
 */
public final class GuidOctets {
    /** Octets of one GUID. */
    public static final int LENGTH = 16;

    private static final int FIELD = 16;
    private static final long LOW_FIELD = 0xFFFF;

    private GuidOctets() {}

    /** The octets of this GUID. */
    public static byte[] of(UUID guid) {
        long high = guid.getMostSignificantBits();
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) (high >>> (2 * FIELD)))
                .putShort((short) (high >>> FIELD))
                .putShort((short) high)
                .order(ByteOrder.BIG_ENDIAN)
                .putLong(guid.getLeastSignificantBits())
                .array();
    }

    /**
     * The GUID in these octets.
     *
     * @throws IllegalArgumentException when they are not 16
     */
    public static UUID read(byte[] octets) {
        if (octets.length != LENGTH) {
            throw new IllegalArgumentException("a GUID has 16 octets, not " + octets.length);
        }
        ByteBuffer buffer = ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
        long first = Integer.toUnsignedLong(buffer.getInt());
        long second = buffer.getShort() & LOW_FIELD;
        long third = buffer.getShort() & LOW_FIELD;
        long rest = buffer.order(ByteOrder.BIG_ENDIAN).getLong();
        return new UUID(first << (2 * FIELD) | second << FIELD | third, rest);
    }
}
