package io.unstick.sandbox.launcher.torture.oracle;

import java.util.List;

/** One thing that must never happen, looked for in a whole history. */
interface Rule {

    List<Violation> judge(History history, Facts facts);
}
