package dev.sekisho.tour;

/// A step did not end as the road says.
@SuppressWarnings("serial")
final class UnexpectedAnswer extends RuntimeException {
    private final Step.Call step;

    UnexpectedAnswer(Step.Call step) {
        super(step.text(), null, false, false);
        this.step = step;
    }

    Step.Call step() {
        return step;
    }
}
