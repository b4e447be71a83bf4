package dev.sekisho.policy.fault;

/// A document has a fault. Never leaves this library: whoever gave the document is told in AWS's words.
@SuppressWarnings("serial") // never serialized
public final class FaultException extends RuntimeException {
    private final Fault fault;

    public FaultException(Fault fault) {
        super(fault.toString(), null, false, false);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
