package org.larchiveum.portal.command;

/** Building the projections again, with progress. */
final class Showing {
    private Showing() {}

    /** Builds the public view anew beside the one that is shown, and shows it in its place. */
    static void publish(Desk desk) throws InterruptedException {
        var archive = desk.archive();
        archive.awaitProjection();
        var progress = new Progress(desk, "Building");
        long total = Long.parseLong(archive.ledgerHead().split(" ", 2)[0]);
        archive.publish(done -> progress.show(Math.min(done, total), total, ""));
    }

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
