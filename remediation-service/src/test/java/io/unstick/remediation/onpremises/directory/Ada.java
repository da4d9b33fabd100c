package io.unstick.remediation.onpremises.directory;

import io.unstick.remediation.onpremises.repair.AdObject;
import io.unstick.remediation.onpremises.repair.Blockage;
import io.unstick.remediation.onpremises.repair.HybridRepair;
import io.unstick.remediation.onpremises.repair.HybridVerdict;
import io.unstick.remediation.onpremises.repair.HybridVerdict.Repairable;

/** The user of these tests: stuck behind the GUID of a mailbox that is long gone. */
final class Ada {
    private Ada() {}

    static AdObject object(DirectoryReader directory) {
        return ((DirectoryReading.Known) directory.read(TestDirectory.ADA_KEY)).object();
    }

    static HybridVerdict verdict(DirectoryReader directory) {
        return HybridRepair.verdictOn(object(directory), Blockage.MAILBOX_GUID, "contoso.mail.onmicrosoft.com");
    }

    static Repairable repair(DirectoryReader directory) {
        return (Repairable) verdict(directory);
    }
}
