package io.unstick.m365.call;

import io.unstick.settings.Constraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the login library can read. Asked for before the start: the first login would be refused tenant by tenant, as if
 * each customer had withdrawn its consent.
 */
final class PemFile {
    private static final String PRIVATE_KEY = "-----BEGIN PRIVATE KEY-----";
    private static final String CERTIFICATE = "-----BEGIN CERTIFICATE-----";

    private PemFile() {}

    /** Throws {@link IllegalArgumentException} that starts with the key. */
    static void demand(String key, Path file) {
        Constraints.readableFile(key, file);
        String text = read(file);
        Constraints.require(
                text.contains(PRIVATE_KEY) && text.contains(CERTIFICATE),
                key,
                "must name a PEM file with a certificate and its private key (PKCS #8, not encrypted)");
    }

    /** Any bytes are characters here: a file of another kind lacks the markers, and that is what is wrong with it. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
