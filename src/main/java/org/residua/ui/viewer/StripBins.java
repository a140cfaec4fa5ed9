package org.residua.ui.viewer;

import java.util.ArrayList;
import java.util.List;
import org.residua.ui.viewer.ScoreStripModel.Bar;
import org.residua.ui.viewer.ScoreStripModel.Kind;

/**
 * Bars of many slices, several slices a bar where there is no room for all. A bar is as high as its highest slice, and
 * says what its most telling slice says: a flagged slice is never hidden by its neighbours.
 */
final class StripBins {
    private StripBins() {}

    /** At most so many bars, in order; the bars themselves where they are no more. */
    static List<Bar> of(List<Bar> bars, int most) {
        if (bars.size() <= most || most < 1) {
            return bars;
        }
        List<Bar> bins = new ArrayList<>(most);
        for (int bin = 0; bin < most; bin++) {
            bins.add(joined(bars.subList(first(bin, bars.size(), most), first(bin + 1, bars.size(), most))));
        }
        return bins;
    }

    /** The first slice of a bin. */
    static int first(int bin, int slices, int bins) {
        return (int) ((long) bin * slices / bins);
    }

    private static Bar joined(List<Bar> bars) {
        Kind kind = Kind.UNSCORED;
        double height = 0;
        for (Bar bar : bars) {
            if (bar.kind().compareTo(kind) > 0) {
                kind = bar.kind();
                height = bar.height();
            } else if (bar.kind() == kind) {
                height = Math.max(height, bar.height());
            }
        }
        return new Bar(height, kind);
    }
}
