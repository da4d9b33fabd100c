package io.unstick.remediation.safety;

/**
 * How much of something is used, and how much there may be.
 *
 * @param used without what is about to be used
 */
public record Level(int used, int allowed) {
    boolean isUsedUp() {
        return used >= allowed;
    }
}
