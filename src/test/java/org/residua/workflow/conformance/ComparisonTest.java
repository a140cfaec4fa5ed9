package org.residua.workflow.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.residua.volume.Frame;
import org.residua.volume.Samples;
import org.residua.workflow.conformance.FileConformance.Outcome;
import org.residua.workflow.conformance.JudgedImage.Layout;
import org.residua.workflow.conformance.Opinion.Agreement;

class ComparisonTest {
    private static final Layout ONE_ROW = new Layout(2, 1, 3, 1, "MONOCHROME2", false, false, 8, 8, 7, false);

    @Test
    void aSingleWrongSampleIsFoundAndPlaced() {
        Comparison comparison = comparison(0, 1, 2, 3, 4, 5, 6);
        comparison.add(0, frame(1, 2, 3));
        comparison.add(1, frame(4, 9, 6));
        Opinion opinion = comparison.opinion();
        assertEquals(Agreement.DIFFERENT, opinion.agreement());
        assertEquals(1, opinion.differing());
        assertEquals(4, opinion.largest());
        assertTrue(opinion.detail().contains("frame 1, sample 1"), opinion.detail());
    }

    @Test
    void lossyCompressionMayDifferByItsBoundAndNoMore() {
        Comparison near = comparison(1, 1, 2, 3, 4, 5, 6);
        near.add(0, frame(2, 2, 2));
        assertEquals(Agreement.WITHIN_BOUND, near.opinion().agreement());
        Comparison far = comparison(1, 1, 2, 3, 4, 5, 6);
        far.add(0, frame(3, 2, 2));
        assertEquals(Agreement.DIFFERENT, far.opinion().agreement());
    }

    @Test
    void anotherShapeOrAMissingFrameIsADifference() {
        Comparison comparison = comparison(1, 1, 2, 3, 4, 5, 6);
        comparison.add(0, frame(1, 2));
        assertEquals(Agreement.DIFFERENT, comparison.opinion().agreement());
        Comparison missing = comparison(1, 1, 2, 3, 4, 5, 6);
        missing.add(0, frame(1, 2, 3));
        missing.add(2, frame(1, 2, 3));
        assertEquals(Agreement.DIFFERENT, missing.opinion().agreement());
    }

    @Test
    void theOutcomeIsTheWorstThatTheJudgesAllow() {
        Opinion equal = new Opinion("a", Agreement.EQUAL, 0, 0, "");
        Opinion near = new Opinion("b", Agreement.WITHIN_BOUND, 1, 1, "");
        Opinion different = new Opinion("c", Agreement.DIFFERENT, 1, 9, "");
        Opinion none = Opinion.unreadable("d", "cannot");
        Opinion only = new Opinion("e", Agreement.ONLY_THE_JUDGE, 0, 0, "");
        assertEquals(Outcome.EQUAL, read(equal, none).outcome());
        assertEquals(Outcome.WITHIN_BOUND, read(equal, near).outcome());
        assertEquals(Outcome.JUDGES_DISAGREE, read(equal, different).outcome());
        assertEquals(Outcome.DIFFERENT, read(different, none).outcome());
        assertEquals(Outcome.NOT_JUDGED, read(none).outcome());
        assertEquals(Outcome.ONLY_JUDGES, unread(false, only, none).outcome());
        assertEquals(Outcome.REFUSED, unread(false, none).outcome());
        assertEquals(Outcome.NO_PIXELS, unread(true, none).outcome());
    }

    private static FileConformance read(Opinion... opinions) {
        return new FileConformance("a", "", false, "1 x 1", "", List.of(opinions));
    }

    private static FileConformance unread(boolean object, Opinion... opinions) {
        return new FileConformance("a", "", object, "", "why", List.of(opinions));
    }

    private static Comparison comparison(double bound, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Comparison("judge", new JudgedImage(ONE_ROW, bytes), bound);
    }

    private static Frame frame(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return new Frame(1, values.length, 1, "MONOCHROME2", new Samples.OfByte(bytes, false));
    }
}
