package dev.sekisho.server.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The decision log: lines of JSON in files, written by a thread of their own.
///
/// Requests hand their records to a bounded queue and wait while it is full, so that nothing is dropped unsaid.
/// When the
/// files cannot be written for [#PATIENCE], calls are refused instead of answered without a record.
public final class DecisionLog implements Recorder {
    /// The current file's name; older ones have `.1` to `.15` behind it.
    public static final String FILE = "decisions.jsonl";

    private static final long FILE_BYTES = 64L * 1024 * 1024;
    private static final int FILES = 16;
    private static final int QUEUE = 16 * 1024;
    private static final int BATCH = 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration GATHERING = Duration.ofMillis(2);
    private static final DecisionRecord END =
            new DecisionRecord(Instant.EPOCH, "", "", "", "", "", "", "", "", List.of(), "", "");
    private static final Logger LOG = LoggerFactory.getLogger(DecisionLog.class);

    private final BlockingQueue<DecisionRecord> queue = new ArrayBlockingQueue<>(QUEUE);
    private final RotatingFile file;
    private final Thread writer;
    private volatile boolean closing;

    private DecisionLog(RotatingFile file) {
        this.file = file;
        this.writer = Thread.ofPlatform().name("decision-log").daemon().unstarted(this::run);
    }

    /// @param folder an existing folder
    /// @throws UncheckedIOException if its log cannot be opened
    public static DecisionLog open(Path folder) {
        return open(folder, FILE_BYTES, FILES);
    }

    static DecisionLog open(Path folder, long fileBytes, int files) {
        try {
            var log = new DecisionLog(new RotatingFile(folder.resolve(FILE), fileBytes, files));
            log.writer.start();
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("The decision log in " + folder + " cannot be written.", e);
        }
    }

    @Override
    public void record(DecisionRecord decision) {
        if (closing) {
            throw new IllegalStateException("The decision log is closed.");
        }
        if (queue.offer(decision)) {
            return;
        }
        try {
            if (queue.offer(decision, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The decision log cannot be written.");
    }

    private void run() {
        List<DecisionRecord> batch = new ArrayList<>(BATCH);
        var text = new StringBuilder();
        boolean last = false;
        while (!last) {
            take(batch);
            text.setLength(0);
            for (DecisionRecord decision : batch) {
                if (decision.equals(END)) {
                    last = true;
                } else {
                    JsonLine.append(text, decision);
                }
            }
            batch.clear();
            if (!text.isEmpty()) {
                write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    private void take(List<DecisionRecord> batch) {
        try {
            batch.add(queue.take());
            if (!closing) {
                // One write for many records: a wake-up for each would cost the requests more than the record itself.
                LockSupport.parkNanos(GATHERING.toNanos());
            }
            queue.drainTo(batch, BATCH - 1);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread.", e);
        }
    }

    private void write(ByteBuffer bytes) {
        boolean told = false;
        while (true) {
            try {
                file.write(bytes);
                return;
            } catch (IOException e) {
                if (!told) {
                    LOG.error("The decision log cannot be written; calls will wait.", e);
                    told = true;
                }
                if (closing) {
                    return;
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    /// Writes what is queued, then ends.
    @Override
    public void close() {
        closing = true;
        try {
            if (queue.offer(END, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                writer.join(PATIENCE);
            }
            file.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
