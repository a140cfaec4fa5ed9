package org.residua.dicom.codec.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * Looks at how much memory this process asks the operating system for, native code included, which no option of the
 * virtual machine bounds.
 *
 * @param limit called when it is more than any frame should take
 */
record MemoryWatch(Runnable limit) implements Callable<Void> {
    private static final long MOST_GROWTH_BYTES = 3L << 30;
    private static final long LOOK_EVERY_MS = 20;

    @Override
    public Void call() throws InterruptedException {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return null;
        }
        long atStart = system.getCommittedVirtualMemorySize();
        while (system.getCommittedVirtualMemorySize() - atStart < MOST_GROWTH_BYTES) {
            Thread.sleep(LOOK_EVERY_MS);
        }
        limit.run();
        return null;
    }
}
