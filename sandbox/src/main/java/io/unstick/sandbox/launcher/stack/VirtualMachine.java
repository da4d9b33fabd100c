package io.unstick.sandbox.launcher.stack;

import java.util.List;

/** What the Java processes are tuned for. */
public enum VirtualMachine {
    /** Quick to start rather than quick in the end: the processes of a laptop are short-lived. */
    QUICK_TO_START,
    /** As on a server: Java's own choice of compilers and collector for this machine, half a gigabyte for a service. */
    LIKE_A_SERVER;

    List<String> options(Member member) {
        return switch (this) {
            case QUICK_TO_START -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");
            case LIKE_A_SERVER -> List.of(member.isService() ? "-Xmx512m" : "-Xmx1g");
        };
    }
}
