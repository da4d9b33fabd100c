package io.unstick.remediation.drop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The key of this instance: AES-256-GCM, with a fresh nonce for everything it seals. */
final class DropKey {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    private DropKey(SecretKey key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /**
     * Reads 32 bytes in Base64.
     *
     * @throws IllegalArgumentException when the file holds anything else; its content is in no message
     */
    static DropKey read(Path file, SecureRandom random) {
        try {
            return new DropKey(new SecretKeySpec(decoded(Files.readString(file).strip(), file), "AES"), random);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key of the sealed drop from " + file, e);
        }
    }

    /**
     * Seals the plain bytes; nonce and ciphertext come in Base64.
     *
     * @param bound what the sealed text belongs to; it opens together with the same bytes only
     */
    String seal(byte[] plain, byte[] bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + ciphertext.length);
            System.arraycopy(ciphertext, 0, both, NONCE_BYTES, ciphertext.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /**
     * Opens what {@link #seal} returned.
     *
     * @throws IllegalStateException when it was sealed under another key, for something else, or changed since
     */
    byte[] open(String sealed, byte[] bound) {
        byte[] both = Base64.getDecoder().decode(sealed);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
        } catch (GeneralSecurityException notOurs) {
            throw new IllegalStateException("the key of this instance does not open what was sealed", notOurs);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private static byte[] decoded(String text, Path file) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noBase64) {
            // Without the cause: its message quotes the file.
            throw new IllegalArgumentException(wrong(file));
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException(wrong(file));
        }
        return bytes;
    }

    private static String wrong(Path file) {
        return "unstick.remediation.sealed-drop-key-path: %s must hold %d bytes in Base64 and nothing else"
                .formatted(file, KEY_BYTES);
    }

    @Override
    public String toString() {
        return "DropKey[hidden]";
    }
}
