package org.residua.dicom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import org.residua.testkit.Judge;

/**
 * A frame as dcmtk shows it.
 *
 * @param channels 1 for grey, 3 for colour
 * @param levels row by row
 */
record DcmtkPicture(int columns, int rows, int channels, byte[] levels) {
    /**
     * Renders a frame.
     *
     * @param frame 0-based
     * @param options of dcm2pnm
     * @throws UnreadableException when it cannot
     */
    static DcmtkPicture of(Path file, int frame, List<String> options, Path folder)
            throws IOException, InterruptedException, UnreadableException {
        Path out = folder.resolve("shown.pnm");
        Files.deleteIfExists(out);
        List<String> command = new ArrayList<>(List.of("dcmj2pnm", "--write-raw-pnm", "+F", "" + (frame + 1)));
        command.addAll(options);
        command.addAll(List.of(file.toString(), out.toString()));
        String said = Judge.output(command);
        if (!Files.exists(out)) {
            throw new UnreadableException(said);
        }
        byte[] bytes = Files.readAllBytes(out);
        Scanner header = new Scanner(new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII);
        int channels = header.next().equals("P6") ? 3 : 1;
        int columns = header.nextInt();
        int rows = header.nextInt();
        byte[] levels = new byte[columns * rows * channels];
        System.arraycopy(bytes, bytes.length - levels.length, levels, 0, levels.length);
        return new DcmtkPicture(columns, rows, channels, levels);
    }

    /** The level of a channel of a pixel, 0 to 255. */
    int at(int index) {
        return levels[index] & 0xff;
    }

    /** Says why there is no picture. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        private UnreadableException(String said) {
            super(said.lines()
                    .filter(line -> line.startsWith("E:") || line.startsWith("F:"))
                    .reduce((before, last) -> last)
                    .orElse("no picture"));
        }
    }
}
