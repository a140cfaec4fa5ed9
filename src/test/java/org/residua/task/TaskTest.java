package org.residua.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TaskTest {
    @Test
    void workStopsOnlyAfterItWasAskedTo() {
        CancelToken cancel = new CancelToken();
        cancel.throwIfCancelled();
        assertFalse(cancel.isCancelled());
        cancel.cancel();
        assertTrue(cancel.isCancelled());
        assertThrows(CancellationException.class, cancel::throwIfCancelled);
    }

    @Test
    void aPartOfTheWorkReportsWithinItsSpan() {
        List<Double> heard = new ArrayList<>();
        Progress whole = (fraction, message) -> heard.add(fraction);
        Progress part = whole.part(0.2, 0.6);
        part.report(0, "");
        part.report(0.5, "");
        part.part(0.5, 1).report(1, "");
        part.report(-1, "");
        assertEquals(0.2, heard.get(0), 1e-12);
        assertEquals(0.4, heard.get(1), 1e-12);
        assertEquals(0.6, heard.get(2), 1e-12);
        assertEquals(-1, heard.get(3), "unknown stays unknown");
        Progress.none().report(0.5, "nobody hears this");
    }

    @Test
    void theResultAndTheExceptionOfWorkComeOutOfItsFuture() throws Exception {
        try (JobExecutor executor = new JobExecutor("test", 1)) {
            assertEquals(42, executor.submit(() -> 42).get());
            Future<Object> failing = executor.submit(() -> {
                throw new IOException("no disk");
            });
            assertInstanceOf(
                    IOException.class,
                    assertThrows(ExecutionException.class, failing::get).getCause());
        }
    }

    @Test
    void asManyPiecesRunSideBySideAsThereAreThreads() throws Exception {
        try (JobExecutor executor = new JobExecutor("test", 2)) {
            CountDownLatch both = new CountDownLatch(2);
            List<Future<Boolean>> futures = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                futures.add(executor.submit(() -> {
                    both.countDown();
                    return both.await(10, TimeUnit.SECONDS);
                }));
            }
            for (Future<Boolean> future : futures) {
                assertTrue(future.get());
            }
        }
    }

    @Test
    void threadsAreDaemonsWithTheNameOfTheirPool() throws Exception {
        try (JobExecutor executor = JobExecutor.forSlices()) {
            Thread thread = executor.submit(Thread::currentThread).get();
            assertTrue(thread.isDaemon());
            assertTrue(thread.getName().startsWith("slices-"));
        }
    }

    @Test
    void closingInterruptsWhatRuns() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        JobExecutor executor = new JobExecutor("test", 1);
        Future<Boolean> sleeping = executor.submit(() -> {
            started.countDown();
            try {
                return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
        });
        assertTrue(started.await(10, TimeUnit.SECONDS));
        executor.close();
        assertTrue(interrupted.await(10, TimeUnit.SECONDS));
        assertThrows(ExecutionException.class, sleeping::get);
    }

    @Test
    void aJobIsWorkWithProgressAndCancel() throws Exception {
        List<String> heard = new ArrayList<>();
        Job<String> job = (progress, cancel) -> {
            progress.report(1, "done");
            return cancel.isCancelled() ? "stopped" : "finished";
        };
        assertEquals("finished", job.run((fraction, message) -> heard.add(message), new CancelToken()));
        assertEquals(List.of("done"), heard);
    }
}
