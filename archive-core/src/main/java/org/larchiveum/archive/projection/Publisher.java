package org.larchiveum.archive.projection;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.larchiveum.archive.fault.ArchiveException;
import org.larchiveum.archive.publication.Inspection;

/**
 * Builds the public side as a whole, from the staff side and storage, into a generation that nobody sees; looks at all of it; and only
 * then puts it in the place of the one that is shown. What is withdrawn meanwhile is withdrawn from both.
 */
public final class Publisher {
    private static final int PORTION = 200;

    private final Generations generations;
    private final Projector live;
    private final Function<Side, Projector> showing;
    private final Inspection inspection;

    /**
     * @param live what shows the ledger's changes to the staff side and to the public side that is shown
     * @param showing what shows them to another public side, and reads the staff side
     */
    public Publisher(
            Generations generations, Projector live, Function<Side, Projector> showing, Inspection inspection) {
        this.generations = generations;
        this.live = live;
        this.showing = showing;
        this.inspection = inspection;
    }

    /**
     * @param quietly runs a piece of work while nothing else is being shown
     * @param progress told the sequence of the ledger up to which it has come
     * @throws ArchiveException.Corrupt when something is in it that must not be public; what was shown before is shown still
     */
    public void publish(Consumer<Runnable> quietly, LongConsumer progress) {
        var next = generations.next();
        boolean shown = false;
        try {
            var projector = showing.apply(next.side());
            projector.teach();
            // In portions, so that a withdrawal never waits for more than one.
            for (long before = -1; projector.watermark() > before; ) {
                before = projector.watermark();
                quietly.accept(() -> {
                    inStep(live);
                    projector.advance(PORTION);
                });
                progress.accept(projector.watermark());
            }
            var faults = inspection.faults(next.side().graph());
            if (!faults.isEmpty()) {
                throw new ArchiveException.Corrupt(
                        "The gate leaves the public view as it was. It found " + String.join("; ", faults));
            }
            // What came while the whole was looked at has passed the gate entry by entry.
            quietly.accept(() -> {
                inStep(live);
                inStep(projector);
                next.show();
                projector.announce();
                live.doubt();
            });
            shown = true;
        } finally {
            if (!shown) {
                next.discard();
            }
        }
    }

    /** What the staff side does not show yet, nobody could show rightly to visitors. */
    private static void inStep(Projector projector) {
        while (projector.advance(PORTION) > 0) {
            // until all is shown
        }
    }
}
