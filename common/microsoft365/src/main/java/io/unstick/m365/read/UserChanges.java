package io.unstick.m365.read;

import io.unstick.contracts.UserObjectId;
import java.util.List;

/**
 * One complete delta round: every page up to the next delta link. To be applied together with that link, or not at all.
 *
 * @param changed may lack properties that did not change: read a user by id before deciding anything
 * @param removed users that were deleted (soft or permanently)
 * @param deltaLink where the next round starts; opaque, to be stored whole
 * @param full the round started from nothing (first read, or Microsoft asked for a resync): users it does not name are
 *     gone
 */
public record UserChanges(List<DirectoryUser> changed, List<UserObjectId> removed, String deltaLink, boolean full) {
    public UserChanges {
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }
}
