package org.larchiveum.portal.command;

/** Building the projections again, with progress. */
final class Showing {
    private Showing() {}

    static void rebuild(Desk desk) throws InterruptedException {
        var archive = desk.archive();
        archive.rebuild();
        long total = archive.behind();
        var progress = new Progress(desk, "Building");
        for (long left = total; left > 0; left = archive.behind()) {
            progress.show(total - left, total, "");
            Thread.sleep(50);
        }
        archive.awaitProjection();
        progress.show(total, total, "");
    }
}
