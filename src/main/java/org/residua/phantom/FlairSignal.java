package org.residua.phantom;

/** Brightness of tissues on fluid-attenuated inversion recovery (FLAIR), relative to white matter. */
final class FlairSignal {
    static final double AIR = 0;
    static final double FLUID = 0.26;
    static final double BONE = 0.24;
    static final double MARROW = 0.75;
    static final double SKIN = 1.4;
    static final double FAT = 2.75;
    static final double MUSCLE = 0.62;
    static final double MUCOSA = 1.35;
    static final double WHITE_MATTER = 1;
    static final double CALLOSUM = 0.85;
    static final double PALLIDUM = 0.93;
    static final double GREY_MATTER = 1.27;
    static final double DEEP_GREY = 1.17;
    static final double CEREBELLUM = 1.1;
    static final double BRAINSTEM = 1.02;
    static final double OEDEMA = 1.8;
    static final double NECROSIS = 0.55;

    private FlairSignal() {}
}
