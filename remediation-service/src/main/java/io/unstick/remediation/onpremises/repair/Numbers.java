package io.unstick.remediation.onpremises.repair;

import java.util.OptionalLong;

/** Whole numbers, which directories keep as text. */
final class Numbers {
    private Numbers() {}

    /** 0 for an attribute without a value; empty for one that is no whole number. */
    static OptionalLong in(AdObject object, String attribute) {
        try {
            return OptionalLong.of(Long.parseLong(object.text(attribute).orElse("0")));
        } catch (NumberFormatException noNumber) {
            return OptionalLong.empty();
        }
    }
}
