package io.unstick.detector.fleet;

/** The tenants file cannot be used; the message is one sentence for its author, with file, line and key. */
public final class TenantsFileProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TenantsFileProblem(String sentence) {
        super(sentence);
    }
}
