package org.residua.ui.findings;

import java.util.ArrayList;
import java.util.List;
import org.residua.ui.kit.SeriesEntry;

/**
 * How far two models agree on which slices of a series are flagged.
 *
 * @param both slices that both flag, 0-based
 * @param first slices that the first alone flags
 * @param second slices that the second alone flags
 * @param neither how many slices no model flags, of those that both have a score for
 * @param judged how many slices both have a score for
 */
record Agreement(List<Integer> both, List<Integer> first, List<Integer> second, int neither, int judged) {
    Agreement {
        both = List.copyOf(both);
        first = List.copyOf(first);
        second = List.copyOf(second);
    }

    /** At a rate; of slices that both models have a score for, which holds. */
    static Agreement of(SeriesEntry a, SeriesEntry b, double alpha) {
        List<Integer> both = new ArrayList<>();
        List<Integer> first = new ArrayList<>();
        List<Integer> second = new ArrayList<>();
        int judged = 0;
        for (int i = 0; i < a.size(); i++) {
            if (a.hasScore(i) && b.hasScore(i)) {
                judged++;
                boolean byFirst = a.isFlagged(i, alpha);
                boolean bySecond = b.isFlagged(i, alpha);
                if (byFirst && bySecond) {
                    both.add(i);
                } else if (byFirst) {
                    first.add(i);
                } else if (bySecond) {
                    second.add(i);
                }
            }
        }
        return new Agreement(both, first, second, judged - both.size() - first.size() - second.size(), judged);
    }
}
