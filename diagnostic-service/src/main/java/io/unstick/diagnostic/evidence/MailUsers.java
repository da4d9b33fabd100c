package io.unstick.diagnostic.evidence;

import io.unstick.m365.read.ExchangeOnline.ExchangeUser;
import io.unstick.m365.read.Reading;
import io.unstick.m365.read.Source;
import java.util.function.Supplier;

/** Spares questions that make sense about mail users only: most users are none. */
final class MailUsers {
    private MailUsers() {}

    /** The answer for a mail user; absent, by the word of {@code Get-User}, for everybody else. */
    static <T> Reading<T> ifOne(Reading<ExchangeUser> user, Supplier<Reading<T>> question) {
        return switch (user) {
            case Reading.Known<ExchangeUser>(ExchangeUser known, Source _)
            when known.recipientTypeDetails().equalsIgnoreCase("MailUser") -> question.get();
            case Reading.Known<ExchangeUser>(ExchangeUser _, Source at) -> new Reading.Absent<>(at);
            case Reading.Absent<ExchangeUser>(Source at) -> new Reading.Absent<>(at);
            case Reading.Unreadable<ExchangeUser>(var obstacle, Source at) -> new Reading.Unreadable<>(obstacle, at);
        };
    }
}
