package org.residua.dicom.codec.process;

import java.io.IOException;
import java.nio.file.Path;
import org.residua.dicom.codec.Compression;

/** Which decoders a codec process uses. */
enum Decoders {
    /** Native code, where there is some for the machine. */
    NATIVE {
        @Override
        boolean decode(Compression compression) {
            return compression != Compression.NONE;
        }

        @Override
        FrameDecoder load(Path cache) throws IOException {
            NativeLibrary library = NativeLibrary.ofThisMachine();
            if (library == null) {
                throw new IOException("There are no native decoders for this machine.");
            }
            library.load(cache);
            return new NativeDecoder();
        }
    },
    /** Java alone: slower, and fewer compressions. */
    JAVA {
        @Override
        boolean decode(Compression compression) {
            return compression == Compression.JPEG_2000 || compression == Compression.JPEG_LOSSLESS;
        }

        @Override
        FrameDecoder load(Path cache) {
            return request -> (request.compression() == Compression.JPEG_2000
                            ? new Jpeg2000Decoder()
                            : new JpegLosslessDecoder())
                    .decode(request);
        }
    };

    /** Whether they decode a compression. */
    abstract boolean decode(Compression compression);

    /**
     * Makes them ready in this process.
     *
     * @param cache private folder that stays, for what has to be unpacked
     */
    abstract FrameDecoder load(Path cache) throws IOException;
}
