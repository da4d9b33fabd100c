package io.unstick.m365.write;

/** Stands for the types that change something at Microsoft. */
public record Writer() {}
