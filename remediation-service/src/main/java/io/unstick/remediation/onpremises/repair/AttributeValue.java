package io.unstick.remediation.onpremises.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * One value of a directory attribute, octet for octet as it was read. Equal only when every octet is.
 *
 * @param base64 the octets, so that a stored value survives JSON unchanged
 */
public record AttributeValue(String base64) {
    /**
     * Refuses what is not Base64.
     *
     * @throws IllegalArgumentException when it is not
     */
    public AttributeValue {
        Base64.getDecoder().decode(base64);
    }

    /** The octets as the directory has them. */
    public static AttributeValue of(byte[] octets) {
        return new AttributeValue(Base64.getEncoder().encodeToString(octets));
    }

    /** A text, which directories keep as UTF-8. */
    public static AttributeValue of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A GUID in Active Directory's order of octets. */
    public static AttributeValue of(UUID guid) {
        return of(GuidOctets.of(guid));
    }

    /** A copy. */
    public byte[] octets() {
        return Base64.getDecoder().decode(base64);
    }

    /** As text; octets that are none become replacement characters. */
    public String text() {
        return new String(octets(), StandardCharsets.UTF_8);
    }

    /** For people: text on one line, else a GUID, else hexadecimal. */
    public String inWords() {
        byte[] octets = octets();
        if (isReadable(octets)) {
            return text();
        }
        return octets.length == GuidOctets.LENGTH
                ? GuidOctets.read(octets).toString()
                : "0x" + HexFormat.of().formatHex(octets);
    }

    private static boolean isReadable(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .codePoints()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    /** Without the value: it may be somebody's address. */
    @Override
    public String toString() {
        return "AttributeValue[%d octets]".formatted(octets().length);
    }
}
