package org.residua.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.volume.Slice;
import org.residua.workflow.ExportPixels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua pixels}: decoded values of one frame as NumPy. */
@Command(
        name = "pixels",
        mixinStandardHelpOptions = true,
        description = "Writes the decoded values of one frame as a NumPy array (rows x columns, x 3 for colour).")
final class PixelsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A DICOM file.")
    private @Nullable Path file;

    @Option(names = "--frame", paramLabel = "N", defaultValue = "0", description = "Frame, from 0; default 0.")
    private int frame;

    @Option(
            names = "--values",
            defaultValue = "STORED",
            description =
                    "stored (as in the file), modality (after the modality LUT, NaN for padding) or display (0 to 255: grey "
                            + "in the first window or look-up table, colour as shown); default stored.")
    private ExportPixels.Values values = ExportPixels.Values.STORED;

    @Option(names = "--out", paramLabel = "FILE.npy", required = true, description = "Where to write.")
    private @Nullable Path out;

    private final Environment environment;

    PixelsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (file == null || out == null) {
            return ExitStatus.USAGE;
        }
        Slice slice = environment.pixels().read(file, frame);
        new ExportPixels().run(slice, values, out);
        environment
                .terminal()
                .message(
                        "%s: %d x %d %s values",
                        out,
                        slice.frame().rows(),
                        slice.frame().columns(),
                        values.name().toLowerCase(java.util.Locale.ROOT));
        return ExitStatus.DONE;
    }
}
