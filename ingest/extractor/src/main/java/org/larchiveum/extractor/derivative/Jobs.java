package org.larchiveum.extractor.derivative;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import tools.jackson.databind.JsonNode;

/** The jobs a worker can be given, one at a time. */
public final class Jobs {
    private static final long PIXELS = 250_000_000;

    /** Does a job; whatever a hostile file makes a library throw is an answer, only a lack of memory is not. */
    public Reply run(JsonNode job) {
        FutureTask<Reply> work = new FutureTask<>(() -> dispatch(job));
        work.run();
        try {
            return work.get();
        } catch (ExecutionException ended) {
            return answer(ended.getCause());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Reply.not("failed", "interrupted");
        }
    }

    private static Reply answer(@org.jspecify.annotations.Nullable Throwable why) {
        return switch (why) {
            case NotMade.Unsupported unsupported -> Reply.not("unsupported", message(unsupported));
            case NotMade.Refused refused -> Reply.not("refused", message(refused));
            case OutOfMemoryError memory -> throw memory;
            case null -> Reply.not("failed", "");
            default -> Reply.not("failed", why.getClass().getSimpleName() + ": " + message(why));
        };
    }

    private static String message(Throwable why) {
        String message = why.getMessage();
        return message == null ? "" : message.lines().findFirst().orElse("");
    }

    private static Reply dispatch(JsonNode job) throws IOException, NotMade {
        Path source = Path.of(job.path("source").asString());
        Path target = Path.of(job.path("target").asString());
        long limit = job.path("pixels").asLong(PIXELS);
        return switch (job.path("job").asString()) {
            case "image" -> image(new ImageFile(source, limit).pixels(), target);
            case "poster" -> poster(new ImageFile(source, limit).pixels(), target);
            case "pdf-count" -> count(new PdfPages(source, limit));
            case "pdf-page" ->
                page(
                        new PdfPages(source, limit)
                                .page(
                                        job.path("page").asInt(),
                                        job.path("width").asInt()),
                        target);
            case "pdf-copy" -> copy(new PdfPages(source, limit), job.path("dpi").asInt(150), target);
            case "peaks" -> peaks(new SoundFile(source), target);
            case "wav" -> wav(new SoundFile(source), target);
            default -> Reply.not("failed", "no such job");
        };
    }

    private static Reply image(Pixels pixels, Path folder) throws IOException {
        Path access = folder.resolve("access.tif");
        Path small = folder.resolve("thumbnail.jpg");
        ImageWriting.pyramid(pixels, access);
        Pixels thumbnail = pixels.within(480);
        ImageWriting.jpeg(thumbnail.image(), 0.82f, small);
        return Reply.made(
                List.of(
                        new Reply.Made(
                                access.toString(), "ACCESS_IMAGE", "image/tiff", pixels.width(), pixels.height()),
                        new Reply.Made(
                                small.toString(), "THUMBNAIL", "image/jpeg", thumbnail.width(), thumbnail.height())),
                Map.of("width", Integer.toString(pixels.width()), "height", Integer.toString(pixels.height())));
    }

    private static Reply poster(Pixels pixels, Path target) throws IOException {
        Pixels shown = pixels.within(1_280);
        ImageWriting.jpeg(shown.image(), 0.82f, target);
        return Reply.made(
                List.of(new Reply.Made(target.toString(), "POSTER", "image/jpeg", shown.width(), shown.height())),
                Map.of());
    }

    private static Reply count(PdfPages pdf) throws IOException, NotMade {
        return Reply.made(List.of(), Map.of("pages", Integer.toString(pdf.count())));
    }

    private static Reply page(BufferedImage page, Path target) throws IOException {
        ImageWriting.jpeg(page, 0.85f, target);
        return Reply.made(
                List.of(new Reply.Made(
                        target.toString(), "PAGE_IMAGE", "image/jpeg", page.getWidth(), page.getHeight())),
                Map.of());
    }

    private static Reply copy(PdfPages pdf, int dotsPerInch, Path target) throws IOException, NotMade {
        int pages = pdf.copy(dotsPerInch, target);
        return Reply.made(
                List.of(new Reply.Made(target.toString(), "ACCESS_PDF", "application/pdf", 0, 0)),
                Map.of("pages", Integer.toString(pages)));
    }

    private static Reply peaks(SoundFile sound, Path target) throws IOException, NotMade {
        String seconds = sound.peaks(target);
        return Reply.made(
                List.of(new Reply.Made(target.toString(), "PEAKS", "application/json", 0, 0)),
                Map.of("seconds", seconds));
    }

    private static Reply wav(SoundFile sound, Path target) throws IOException, NotMade {
        sound.copy(target);
        return Reply.made(List.of(new Reply.Made(target.toString(), "ACCESS_AUDIO", "audio/wav", 0, 0)), Map.of());
    }
}
