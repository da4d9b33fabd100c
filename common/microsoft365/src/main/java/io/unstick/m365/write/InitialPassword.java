package io.unstick.m365.write;

/** A password that its user must change at the first sign-in. It shows itself to nobody but the request that sets it. */
public final class InitialPassword {
    private static final int SHORTEST = 12;

    private final char[] characters;

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException for fewer than 12 characters
     */
    public InitialPassword(char[] characters) {
        if (characters.length < SHORTEST) {
            throw new IllegalArgumentException("an initial password needs at least %d characters".formatted(SHORTEST));
        }
        this.characters = characters.clone();
    }

    /** Only for the request's body. */
    String reveal() {
        return new String(characters);
    }

    @Override
    public String toString() {
        return "InitialPassword[hidden]";
    }
}
