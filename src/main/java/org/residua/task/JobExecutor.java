package org.residua.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Daemon threads for long work. The only place in the program that makes threads. */
public final class JobExecutor implements AutoCloseable {
    private final ExecutorService service;

    /**
     * A pool of its own.
     *
     * @param name what the threads are called
     * @param threads how many run side by side
     */
    public JobExecutor(String name, int threads) {
        AtomicInteger number = new AtomicInteger();
        service = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Each slice runs on one thread, several slices side by side. */
    public static JobExecutor forSlices() {
        return new JobExecutor("slices", sliceThreads());
    }

    /** How many slices are worked on side by side: one for each processor, at most eight. */
    public static int sliceThreads() {
        return Math.max(1, Math.min(8, Runtime.getRuntime().availableProcessors()));
    }

    /** Runs work in turn; its exception comes out of {@link Future#get()}. */
    public <T> Future<T> submit(Callable<T> work) {
        return service.submit(work);
    }

    /** Runs work in turn that nobody waits for. */
    public void execute(Runnable work) {
        service.execute(work);
    }

    /** Takes no more work and interrupts what runs. */
    @Override
    public void close() {
        service.shutdownNow();
    }
}
