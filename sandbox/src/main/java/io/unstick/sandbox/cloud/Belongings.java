package io.unstick.sandbox.cloud;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a person has made, was given, or has done: what would be lost with the account. */
final class Belongings {

    /** How many files are in the OneDrive; null when there is none. */
    @Nullable
    Integer files;
    /** When the person last signed in; null for never. */
    @Nullable
    Instant lastSignIn;
    /** The object id of the manager. */
    @Nullable
    UUID manager;
    /** Names of teams. */
    final Set<String> teams = new LinkedHashSet<>();
    /** Names of applications the person owns. */
    final Set<String> owned = new LinkedHashSet<>();
    /** Names of directory roles. */
    final Set<String> roles = new LinkedHashSet<>();
    /** Names of applications the person was given a role in. */
    final Set<String> appRoles = new LinkedHashSet<>();

    int chats;
}
