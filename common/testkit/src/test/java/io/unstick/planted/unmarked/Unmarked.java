package io.unstick.planted.unmarked;

/** Its package has no sign on the door. */
public final class Unmarked {}
