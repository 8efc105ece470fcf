package org.larchiveum.archive.graph.jena;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a server sends, read as it comes: however slowly that is, whoever reads looks again and again whether it is still wanted. Closing it
 * closes the connection, so that the server learns that nobody waits.
 */
final class Reply extends InputStream implements HttpResponse.BodySubscriber<Reply> {
    /** How long a wait lasts before the reader looks up. */
    static final long LOOK_MILLIS = 50;

    /** How much is read after what was wanted. */
    private static final long LEFT = 64 * 1024;

    /** What has come: bytes, the end, or what went wrong. */
    private record Piece(List<ByteBuffer> bytes, boolean last, Optional<Throwable> failure) {}

    private final BlockingQueue<Piece> come = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    private final Deque<ByteBuffer> read = new ArrayDeque<>();
    private final LongConsumer watch;
    private long count;
    private boolean ended;
    private boolean unwanted;

    /** @param watch is told how many bytes have come, also when none have for a while; it may end the reading by throwing */
    Reply(LongConsumer watch) {
        super();
        this.watch = watch;
    }

    @Override
    public CompletionStage<Reply> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.set(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        come.add(new Piece(bytes, false, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        come.add(new Piece(List.of(), true, Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        come.add(new Piece(List.of(), true, Optional.empty()));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            ByteBuffer next = read.peek();
            if (next == null) {
                if (ended) {
                    return -1;
                }
                await();
            } else if (next.hasRemaining()) {
                int taken = Math.min(length, next.remaining());
                next.get(into, offset, taken);
                return taken;
            } else {
                read.remove();
            }
        }
    }

    private void await() throws IOException {
        Piece piece = next();
        take(piece);
        if (piece.failure().isPresent()) {
            throw new IOException("The server broke off", piece.failure().get());
        }
        look();
    }

    private void take(Piece piece) {
        ended = piece.last();
        for (ByteBuffer bytes : piece.bytes()) {
            count += bytes.remaining();
            read.add(bytes);
        }
        Flow.Subscription given = subscription.get();
        if (!ended && given != null) {
            given.request(1);
        }
    }

    private void look() {
        unwanted = true;
        watch.accept(count);
        unwanted = false;
    }

    private Piece next() throws IOException {
        try {
            while (true) {
                look();
                Piece piece = come.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (piece != null) {
                    return piece;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the server answered", e);
        }
    }

    /** Reads what is left where that is next to nothing, so that the connection can serve again; else it is broken off. */
    @Override
    public void close() {
        read.clear();
        if (!ended && !unwanted) {
            drain();
        }
        Flow.Subscription given = subscription.get();
        if (!ended && given != null) {
            given.cancel();
        }
        ended = true;
    }

    private void drain() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS);
        long before = count;
        try {
            while (!ended && count - before < LEFT && System.nanoTime() - end < 0) {
                Piece piece = come.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (piece != null) {
                    take(piece);
                    read.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
