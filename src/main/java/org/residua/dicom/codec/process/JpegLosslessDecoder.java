package org.residua.dicom.codec.process;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.residua.dicom.codec.DicomReadException;
import org.residua.dicom.codec.JpegSegments;

/** JPEG lossless, Huffman coded: Process 14 with any predictor, point transform and restart interval (ITU-T T.81 annex H). */
final class JpegLosslessDecoder implements FrameDecoder {
    @Override
    public byte[] decode(FrameRequest request) throws DicomReadException {
        int[] samples = new Decoding(request).samples();
        return SampleBytes.of(request, i -> samples[i]);
    }

    /** The decoding of one frame. */
    private static final class Decoding {
        private final int colours;
        private final int columns;
        private final int[] samples;
        private final ByteBuffer in;
        private final Map<Integer, HuffmanTable> tables = new HashMap<>();
        private int[] componentIds = new int[0];
        private int precision;
        private int restartInterval;
        private int decodedColours;

        Decoding(FrameRequest request) {
            colours = request.samplesPerPixel();
            columns = request.columns();
            samples = new int[request.rows() * columns * colours];
            in = ByteBuffer.wrap(request.encoded());
        }

        int[] samples() throws DicomReadException {
            in.getChar();
            while (decodedColours < colours) {
                int marker = JpegSegments.nextMarker(in);
                ByteBuffer segment = JpegSegments.segment(in);
                switch (marker) {
                    case JpegSegments.START_OF_LOSSLESS_FRAME -> frame(segment);
                    case JpegSegments.HUFFMAN_TABLES -> huffmanTables(segment);
                    case JpegSegments.RESTART_INTERVAL -> restartInterval = segment.getChar();
                    case JpegSegments.START_OF_SCAN -> scan(segment);
                    default -> {
                        // applications and comments
                    }
                }
            }
            return samples;
        }

        private void frame(ByteBuffer segment) {
            precision = segment.get();
            segment.getInt();
            componentIds = new int[segment.get()];
            for (int i = 0; i < componentIds.length; i++) {
                componentIds[i] = segment.get();
                segment.getChar();
            }
        }

        private void huffmanTables(ByteBuffer segment) throws DicomReadException {
            while (segment.hasRemaining()) {
                tables.put(segment.get() & 0xf, HuffmanTable.readFrom(segment));
            }
        }

        private void scan(ByteBuffer header) throws DicomReadException {
            Plane[] planes = new Plane[header.get()];
            for (int i = 0; i < planes.length; i++) {
                planes[i] = new Plane(offsetOf(header.get()), table(header.get() >> 4 & 0xf));
            }
            int predictor = header.get();
            header.get();
            int shift = header.get() & 0xf;
            BitReader bits = new BitReader(in);
            int sinceRestart = 0;
            int line = 0;
            int rows = samples.length / (columns * colours);
            for (int row = 0; row < rows; row++, line++) {
                if (restartInterval > 0 && sinceRestart == restartInterval) {
                    bits.restart();
                    sinceRestart = 0;
                    line = 0;
                }
                for (int column = 0; column < columns; column++) {
                    for (Plane plane : planes) {
                        int at = (row * columns + column) * colours + plane.offset();
                        int predicted = predicted(at, line, column, predictor, shift);
                        samples[at] = predicted + plane.table().difference(bits) & 0xffff;
                    }
                }
                sinceRestart += columns;
            }
            shift(planes, shift);
            decodedColours += planes.length;
        }

        private record Plane(int offset, HuffmanTable table) {}

        private int offsetOf(int id) throws DicomReadException {
            for (int i = 0; i < componentIds.length; i++) {
                if (componentIds[i] == id) {
                    return i;
                }
            }
            throw new DicomReadException(CodecService.BROKEN);
        }

        private HuffmanTable table(int id) throws DicomReadException {
            HuffmanTable table = tables.get(id);
            if (table == null) {
                throw new DicomReadException(CodecService.BROKEN);
            }
            return table;
        }

        /** From the neighbours left, above, and left above (table H.1). */
        private int predicted(int at, int line, int column, int predictor, int shift) {
            if (line == 0) {
                return column == 0 ? 1 << precision - shift - 1 : samples[at - colours];
            }
            int above = samples[at - columns * colours];
            if (column == 0) {
                return above;
            }
            int left = samples[at - colours];
            int corner = samples[at - columns * colours - colours];
            return switch (predictor) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> corner;
                case 4 -> left + above - corner;
                case 5 -> left + (above - corner >> 1);
                case 6 -> above + (left - corner >> 1);
                case 7 -> left + above >> 1;
                default -> 0;
            };
        }

        private void shift(Plane[] planes, int shift) {
            if (shift > 0) {
                for (Plane plane : planes) {
                    for (int i = plane.offset(); i < samples.length; i += colours) {
                        samples[i] <<= shift;
                    }
                }
            }
        }
    }
}
