package org.residua.interchange.deidentify;

import java.util.Arrays;

/**
 * What compressed frames may hold beside the image: comments, Exif, XMP and thumbnails of JPEG and JPEG-LS (ITU-T T.81
 * annex B), comments of JPEG 2000 (ITU-T T.800 annex A). Blanked in place, so that no length changes.
 */
final class FrameComments {
    private static final int START = 0xd8;
    private static final int SCAN = 0xda;
    private static final int END = 0xd9;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xe0;
    private static final int START_2000 = 0x4f;
    private static final int COMMENT_2000 = 0x64;
    private static final int TILE_2000 = 0x90;
    /** Markers without a segment are these and the restarts. */
    private static final int TEMPORARY = 0x01;

    private FrameComments() {}

    /** Blanks them in the first bytes of a frame; does nothing in others. */
    static void blank(byte[] frame) {
        if (frame.length < 4 || at(frame, 0) != 0xff) {
            return;
        }
        boolean jpeg2000 = at(frame, 1) == START_2000;
        if (!jpeg2000 && at(frame, 1) != START) {
            return;
        }
        int place = 2;
        while (place + 4 <= frame.length && at(frame, place) == 0xff) {
            int marker = at(frame, place + 1);
            if (marker == (jpeg2000 ? TILE_2000 : SCAN) || marker == END) {
                return;
            }
            if (marker == 0xff || marker == TEMPORARY) {
                place += marker == 0xff ? 1 : 2;
                continue;
            }
            int length = at(frame, place + 2) << 8 | at(frame, place + 3);
            int from = place + 4 + (jpeg2000 ? 2 : 0);
            int to = Math.min(frame.length, place + 2 + length);
            if (from < to && isComment(frame, marker, from, jpeg2000)) {
                Arrays.fill(frame, from, to, (byte) 0);
            }
            place += 2 + Math.max(2, length);
        }
    }

    /** All application segments but those that decoders need: JFIF, colour profiles and transforms. */
    private static boolean isComment(byte[] frame, int marker, int from, boolean jpeg2000) {
        if (jpeg2000) {
            return marker == COMMENT_2000;
        }
        int application = marker - APPLICATION;
        return switch (application) {
            case 0 -> from + 3 < frame.length && at(frame, from + 2) == 'X'; // JFXX: a thumbnail
            case 2, 8, 14 -> false;
            default -> marker == COMMENT || application > 0 && application < 16;
        };
    }

    private static int at(byte[] frame, int place) {
        return frame[place] & 0xff;
    }
}
