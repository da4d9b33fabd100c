package io.unstick.diagnostic.evidence;

import io.unstick.m365.read.DirectoryUser;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Microsoft's sentence without names and addresses: what is quoted, looks like an address, or is the user's own name. */
final class Redaction {
    private static final int LONGEST = 500;
    private static final String BLANK = "[...]";
    private static final Pattern PERSONAL = Pattern.compile("\"[^\"]*\"|'[^']*'|\\S*@\\S*");

    private Redaction() {}

    static String of(String text, DirectoryUser user) {
        String redacted = PERSONAL.matcher(text).replaceAll(BLANK);
        for (String name : Stream.of(user.displayName(), user.mailNickname())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .toList()) {
            redacted = Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE)
                    .matcher(redacted)
                    .replaceAll(BLANK);
        }
        return redacted.length() > LONGEST ? redacted.substring(0, LONGEST) : redacted;
    }
}
