package io.unstick.sandbox.launcher.bench;

import java.util.Locale;

/** What a measured number should be. */
sealed interface Goal {

    boolean isMetBy(double value);

    /** As the table shows it. */
    String text();

    /** Not more than this. */
    record AtMost(double bound) implements Goal {
        @Override
        public boolean isMetBy(double value) {
            return value <= bound;
        }

        @Override
        public String text() {
            return "<= " + plain(bound);
        }
    }

    /** Not less than this. */
    record AtLeast(double bound) implements Goal {
        @Override
        public boolean isMetBy(double value) {
            return value >= bound;
        }

        @Override
        public String text() {
            return ">= " + plain(bound);
        }
    }

    /** Told, not judged. */
    record Nothing() implements Goal {
        @Override
        public boolean isMetBy(double value) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }

    /** Whole numbers without a fraction, others with up to three digits of it. */
    static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    }
}
