package io.unstick.m365.read;

/**
 * One watched user, read afresh.
 *
 * @param mailbox Graph's opinion about the mailbox: cheap and mostly right; absent is no proof, Exchange decides
 */
public record UserLook(Reading<DirectoryUser> user, Reading<MailboxPurpose> mailbox) {}
