package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * As many normal as abnormal slices from each tenth of the volume. Findings cluster in the middle of a head and normal
 * slices at its ends, so that without this a score of mere position would look like a detector.
 */
final class PositionMatch {
    private static final int PARTS = 10;

    private PositionMatch() {}

    /** The rows to compare, ascending; all of them where not every row has a position. */
    static int[] of(List<ManifestRow> rows, long seed) {
        if (rows.stream().anyMatch(row -> row.position() == null)) {
            return java.util.stream.IntStream.range(0, rows.size()).toArray();
        }
        Random random = new Random(seed);
        List<Integer> chosen = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            List<Integer> normal = members(rows, part, false);
            List<Integer> abnormal = members(rows, part, true);
            int count = Math.min(normal.size(), abnormal.size());
            Collections.shuffle(normal, random);
            Collections.shuffle(abnormal, random);
            chosen.addAll(normal.subList(0, count));
            chosen.addAll(abnormal.subList(0, count));
        }
        return chosen.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private static List<Integer> members(List<ManifestRow> rows, int part, boolean abnormal) {
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Double position = rows.get(i).position();
            if (position != null
                    && rows.get(i).abnormal() == abnormal
                    && Math.max(0, Math.min(PARTS - 1, (int) (position * PARTS))) == part) {
                members.add(i);
            }
        }
        return members;
    }
}
