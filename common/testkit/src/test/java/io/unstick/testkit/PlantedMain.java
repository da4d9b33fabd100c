package io.unstick.testkit;

import java.time.InstantSource;

/** Wiring may read the clock, and a front door may print. */
final class PlantedMain {

    private PlantedMain() {}

    static void start() {
        System.out.println(InstantSource.system().instant());
    }

    static final class Part {
        static void print() {
            System.err.println("part of the front door");
        }
    }
}
