package io.unstick.remediation.drop;

import java.security.SecureRandom;
import java.util.List;

/** Draws passwords that Microsoft Entra takes for strong: 24 characters of all four classes, about 145 bits. */
final class PasswordDraw {
    static final int LENGTH = 24;

    /** Without the letters and digits that people confuse when they read them to each other. */
    private static final List<String> CLASSES =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!#$%*+-.:=?@_");

    private static final String ALL = String.join("", CLASSES);

    private final SecureRandom random;

    PasswordDraw(SecureRandom random) {
        this.random = random;
    }

    /** Draws again until every class is there, so that no place is less random than another. */
    char[] draw() {
        char[] drawn = new char[LENGTH];
        do {
            for (int place = 0; place < LENGTH; place++) {
                drawn[place] = ALL.charAt(random.nextInt(ALL.length()));
            }
        } while (!hasEveryClass(drawn));
        return drawn;
    }

    private static boolean hasEveryClass(char[] drawn) {
        String text = String.valueOf(drawn);
        return CLASSES.stream().allMatch(one -> text.chars().anyMatch(character -> one.indexOf(character) >= 0));
    }
}
