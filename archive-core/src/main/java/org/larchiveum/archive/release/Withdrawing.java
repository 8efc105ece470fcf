package org.larchiveum.archive.release;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import org.larchiveum.archive.identifier.PublicId;

/** How releases follow a withdrawal: in the same step in which pages, dataset, index and copies do. */
public interface Withdrawing {
    /** What has no releases, or leaves them to somebody else. */
    Withdrawing NOTHING = new Withdrawing() {
        @Override
        public void withdraw(Collection<PublicId> ids) {
            // There is nothing.
        }

        @Override
        public void doubt() {
            // There is nothing.
        }

        @Override
        public void settle(Supplier<Set<PublicId>> open) {
            // There is nothing.
        }
    };

    /** The files of every release that tells of one of these are gone when this returns, for good. */
    void withdraw(Collection<PublicId> ids);

    /** Something may have been hidden, or may only be on its way: {@link #settle} finds out. */
    void doubt();

    /**
     * Withdraws what is not open, if there was a doubt since the last time.
     *
     * @param open all that visitors may see now
     */
    void settle(Supplier<Set<PublicId>> open);
}
