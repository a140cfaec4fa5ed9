package org.residua.report;

/** The words that every picture and page with a result on it carries. */
public final class ResearchNotice {
    /** What the result is for. */
    public static final String TEXT = "RESEARCH ONLY, NOT FOR DIAGNOSIS";
    /** Of a slice that was scored although the input gate refused it. */
    public static final String OUTSIDE_DOMAIN = "outside the model's domain";
    /** What is said where nothing is flagged. */
    public static final String NOTHING_FLAGGED =
            "No slice exceeded the threshold. This does not mean that the images are normal.";

    private ResearchNotice() {}

    /** The notice of a picture: with the words on the domain where they apply. */
    static String of(boolean outsideDomain) {
        return outsideDomain ? TEXT + "  ·  " + OUTSIDE_DOMAIN : TEXT;
    }
}
