package org.residua.volume;

/** From modality values to grey: a window or a look-up table of interest (PS3.3 C.11.2). */
public sealed interface Voi permits VoiWindow, VoiLut {
    /** The grey, 0 to 1, that a modality value is shown as, before any inversion. */
    double apply(double value);

    /** Whether higher modality values are darker, before any inversion. */
    boolean falls();

    /** What the file calls it, may be empty. */
    String explanation();

    /** Itself, or the linear window over the same values, from which a drag goes on. */
    VoiWindow window();
}
