package io.unstick.diagnostic.diagnosis;

/** Recognises one cause. Each rule looks only at the facts and knows nothing of the other rules. */
interface CauseRule {
    /** Never guesses: a needed source without a clear answer is {@link Opinion.CannotTell}. */
    Opinion judge(Facts facts);
}
