package io.unstick.m365.read;

/**
 * An issue of Exchange Online as Microsoft reports it for one tenant.
 *
 * @param id Microsoft's id, such as {@code EX123456}
 * @param classification {@code advisory} or {@code incident}, lower case
 */
public record ServiceIssue(String id, String title, String classification, String featureGroup, boolean resolved) {}
