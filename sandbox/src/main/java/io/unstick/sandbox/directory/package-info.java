/**
 * The customer's own network: Active Directory by LDAP (LDAPS, and StartTLS), and the server that synchronises it, by SSH.
 * Everything is on loopback, in memory, and one for each tenant.
 *
 * <p>The SSH server knows two commands, letter by letter, and refuses everything else as an attack:
 * {@snippet lang="text" :
 * powershell -NoProfile -NonInteractive -Command "Get-ADSyncScheduler | ConvertTo-Json -Compress"
 * powershell -NoProfile -NonInteractive -Command "Start-ADSyncSyncCycle -PolicyType Delta | ConvertTo-Json -Compress"
 * }
 *
 * <p>Never here: anything that knows Graph, Exchange or a service of the product. What belongs to the cloud comes and goes
 * through {@link io.unstick.sandbox.directory.SyncedCloud}; its clock is the only one.
 */
@NullMarked
package io.unstick.sandbox.directory;

import org.jspecify.annotations.NullMarked;
