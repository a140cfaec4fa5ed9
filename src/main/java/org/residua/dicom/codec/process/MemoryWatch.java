package org.residua.dicom.codec.process;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Looks at how much memory this process asks the operating system for, native code included, which no option of the
 * virtual machine bounds.
 *
 * @param mostGrowthBytes since it began to look
 * @param limit called when it is more than any frame should take
 */
record MemoryWatch(long mostGrowthBytes, Runnable limit) implements Runnable {
    private static final long LOOK_EVERY_MS = 20;

    @Override
    public void run() {
        if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
            return;
        }
        long atStart = system.getCommittedVirtualMemorySize();
        while (system.getCommittedVirtualMemorySize() - atStart < mostGrowthBytes) {
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        limit.run();
    }
}
