package org.residua.workflow.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.residua.workflow.conformance.ConformanceTable.Installed;
import org.residua.workflow.conformance.Opinion.Agreement;

class ConformancePageTest {
    private static final ConformanceTable TABLE = new ConformanceTable(
            List.of(new Installed("a", "1.0"), new Installed("b", "2.0")),
            10,
            List.of(
                    file("good", new Opinion("a", Agreement.EQUAL, 0, 0, ""), Opinion.unreadable("b", "cannot")),
                    file(
                            "lossy",
                            new Opinion("a", Agreement.WITHIN_BOUND, 8, 1, "first"),
                            new Opinion("b", Agreement.EQUAL, 0, 0, "")),
                    file(
                            "bad",
                            new Opinion("a", Agreement.DIFFERENT, 3, 2.5, "first in frame 0"),
                            new Opinion("b", Agreement.DIFFERENT, -1, -1, "has 2 frames"))));

    @Test
    void theWorstIsOnTopWithItsKnownReason() {
        String page = new ConformancePage(TABLE, new KnownReasons(Map.of("bad", "made so"))).markdown();
        assertTrue(
                page.contains(
                        "| bad | Explicit VR Little Endian | 1 x 1, uint8 | different | ≠ 3, 2.50 | ≠ | made so |"),
                page);
        assertTrue(page.indexOf("| bad |") < page.indexOf("| lossy |"), page);
        assertTrue(page.indexOf("| lossy |") < page.indexOf("| good |"), page);
        assertTrue(page.contains("| a | 3 | 1 | 1 |\n| b | 2 | 1 | 0 |"), page);
        assertTrue(page.contains("a 1.0, b 2.0"), page);
    }

    @Test
    void linesLeaveOutWhatIsEqualAndSayWhyOtherwise() {
        List<String> lines = new ConformancePage(TABLE, KnownReasons.none()).lines();
        assertEquals(2 + 3, lines.size());
        assertTrue(lines.get(0).contains("a: first in frame 0; b: has 2 frames"), lines.get(0));
    }

    private static FileConformance file(String path, Opinion... opinions) {
        return new FileConformance(path, "Explicit VR Little Endian", false, "1 x 1, uint8", "", List.of(opinions));
    }
}
