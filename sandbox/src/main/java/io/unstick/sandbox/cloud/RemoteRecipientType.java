package io.unstick.sandbox.cloud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code msExchRemoteRecipientType}: a sum of flags in Active Directory, words in Exchange. */
enum RemoteRecipientType {
    PROVISION_MAILBOX(1, "ProvisionMailbox"),
    PROVISION_ARCHIVE(2, "ProvisionArchive"),
    MIGRATED(4, "Migrated"),
    DEPROVISION_MAILBOX(8, "DeprovisionMailbox"),
    DEPROVISION_ARCHIVE(16, "DeprovisionArchive");

    private final int flag;
    private final String word;

    RemoteRecipientType(int flag, String word) {
        this.flag = flag;
        this.word = word;
    }

    static @Nullable Integer flags(@Nullable String words) {
        if (words == null) {
            return null;
        }
        List<String> given = List.of(words.split(", ", -1));
        return Arrays.stream(values())
                .filter(type -> given.contains(type.word))
                .mapToInt(type -> type.flag)
                .sum();
    }

    /** Null for no flags; the ones for rooms and the like are left out. */
    static @Nullable String words(@Nullable Integer flags) {
        if (flags == null) {
            return null;
        }
        List<String> words = new ArrayList<>();
        for (RemoteRecipientType type : values()) {
            if ((flags & type.flag) != 0) {
                words.add(type.word);
            }
        }
        return words.isEmpty() ? null : String.join(", ", words);
    }
}
