package org.larchiveum.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.larchiveum.archive.fault.ArchiveException;

class OpenedTest {
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final Opened opened = new Opened();

    @Test
    void closesInTheOppositeOrder() {
        opened.add("lock", closed::add);
        opened.beside(() -> "index", closed::add).join();
        opened.add("graph", closed::add);

        opened.close();
        opened.close();

        assertThat(closed).containsExactly("graph", "index", "lock");
    }

    @Test
    void waitsForWhatIsStillBeingOpenedAndClosesItToo() {
        var go = new CountDownLatch(1);
        opened.beside(
                () -> {
                    try {
                        go.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "index";
                },
                closed::add);
        opened.add("graph", graph -> {
            closed.add(graph);
            go.countDown();
        });

        opened.close();

        assertThat(closed).containsExactly("graph", "index");
    }

    @Test
    void tellsWhatKeptAPartFromOpeningAndClosesTheOthers() {
        opened.add("lock", closed::add);
        var index = opened.<String>beside(
                () -> {
                    throw new ArchiveException.Unavailable("no index");
                },
                closed::add);

        assertThatThrownBy(index::join)
                .isInstanceOf(ArchiveException.Unavailable.class)
                .hasMessage("no index");
        opened.close();

        assertThat(closed).containsExactly("lock");
    }

    @Test
    void onePartThatCannotCloseDoesNotKeepTheNextOneOpen() {
        opened.add("lock", closed::add);
        opened.add("graph", graph -> {
            throw new ArchiveException.Unavailable("stuck");
        });

        opened.close();

        assertThat(closed).containsExactly("lock");
    }
}
