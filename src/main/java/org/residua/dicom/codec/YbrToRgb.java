package org.residua.dicom.codec;

/** Full range YCbCr of 8 bits to RGB (PS3.3 C.7.6.3.1.2; ITU-R BT.601), rounded as the JPEG group's library does. */
final class YbrToRgb {
    private static final int FRACTION_BITS = 16;
    private static final int HALF = 1 << (FRACTION_BITS - 1);
    private static final int CR_TO_R = fixed(1.402);
    private static final int CB_TO_B = fixed(1.772);
    private static final int CR_TO_G = fixed(0.71414);
    private static final int CB_TO_G = fixed(0.34414);

    private YbrToRgb() {}

    private static int fixed(double factor) {
        return (int) (factor * (1 << FRACTION_BITS) + 0.5);
    }

    /** Converts in place; pixel by pixel, three bytes each. */
    static void convert(byte[] samples) {
        for (int i = 0; i + 2 < samples.length; i += 3) {
            int y = samples[i] & 0xff;
            int cb = (samples[i + 1] & 0xff) - 128;
            int cr = (samples[i + 2] & 0xff) - 128;
            samples[i] = clamp(y + ((CR_TO_R * cr + HALF) >> FRACTION_BITS));
            samples[i + 1] = clamp(y + ((-CB_TO_G * cb - CR_TO_G * cr + HALF) >> FRACTION_BITS));
            samples[i + 2] = clamp(y + ((CB_TO_B * cb + HALF) >> FRACTION_BITS));
        }
    }

    private static byte clamp(int value) {
        return (byte) Math.max(0, Math.min(255, value));
    }
}
