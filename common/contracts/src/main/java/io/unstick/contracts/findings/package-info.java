/** What a diagnosis can say: verdicts, causes, findings and the evidence they stand on. Vocabulary only; the rules live in the diagnostic service. */
@NullMarked
package io.unstick.contracts.findings;

import org.jspecify.annotations.NullMarked;
