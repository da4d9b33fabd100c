package io.unstick.m365.read;

import io.unstick.m365.call.GuardedCalls;
import io.unstick.m365.call.MicrosoftSettings;

/** Makes the adapters behind the read ports. Whose eyes they look with is decided by the calls they are given. */
public final class MicrosoftReads {
    private MicrosoftReads() {}

    public static Directory directory(GuardedCalls calls, MicrosoftSettings settings) {
        return new GraphDirectory(calls, settings);
    }

    public static ExchangeOnline exchangeOnline(GuardedCalls calls, MicrosoftSettings settings) {
        return new RestExchangeOnline(calls, settings);
    }

    public static DirectoryDetails directoryDetails(GuardedCalls calls, MicrosoftSettings settings) {
        return new GraphDirectoryDetails(calls, settings);
    }

    public static ExchangeDetails exchangeDetails(GuardedCalls calls, MicrosoftSettings settings) {
        return new RestExchangeDetails(calls, settings);
    }

    public static AccountExamination accountExamination(GuardedCalls calls, MicrosoftSettings settings) {
        return new GraphAccountExamination(calls, settings);
    }

    public static Synchronisation synchronisation(GuardedCalls calls, MicrosoftSettings settings) {
        return new GraphSynchronisation(calls, settings);
    }

    public static ExchangeRights exchangeRights(GuardedCalls calls, MicrosoftSettings settings) {
        return new RestExchangeRights(calls, settings);
    }
}
