package org.residua.autoencoder;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * One call of the native library over fixed arrays, prepared once. Preparing it for each run would take twice as long
 * for a small slice and leave native memory to the collector.
 */
final class NativeKernel implements AutoCloseable {
    private final DynamicCustomOp operation;
    private final OpContext context;

    NativeKernel(String name, List<NativeArray> inputs, List<NativeArray> outputs, long... arguments) {
        operation = DynamicCustomOp.builder(name).build();
        context = Nd4j.getExecutioner().buildContext();
        context.setIArguments(arguments);
        context.setInputArrays(arrays(inputs));
        context.setOutputArrays(arrays(outputs));
    }

    /**
     * Holds the kernels that the calling thread starts to that thread, and loads the library if need be. Idle OpenMP
     * workers spin, so that a second one makes a small slice up to sixty times slower where other work runs. OpenMP
     * keeps this number for each thread, so each thread has to say it.
     */
    static void useOneThread() {
        Nd4j.getEnvironment().setMaxThreads(1);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    }

    void run() {
        Nd4j.exec(operation, context);
    }

    private static INDArray[] arrays(List<NativeArray> arrays) {
        return arrays.stream().map(NativeArray::array).toArray(INDArray[]::new);
    }

    @Override
    public void close() {
        try {
            context.close();
        } catch (Exception e) {
            throw new IllegalStateException("The native library did not free a prepared call.", e);
        }
    }
}
