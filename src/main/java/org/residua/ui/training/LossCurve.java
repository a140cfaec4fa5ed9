package org.residua.ui.training;

import java.util.ArrayList;
import java.util.List;
import org.residua.autoencoder.TrainingStep;

/** The loss of all networks of a training, one after the other, and what the judge said at checkpoints. */
final class LossCurve {
    /** A running mean over about so many steps. */
    private static final double SMOOTHED_STEPS = 12;

    private final List<Point> raw = new ArrayList<>();
    private final List<Point> smoothed = new ArrayList<>();
    private final List<Point> judged = new ArrayList<>();
    private final List<Long> starts = new ArrayList<>();
    private long first;
    private long before;
    private long lastSeen;
    private double mean;
    private int steps;

    /** A value after so many images, counted over all networks. */
    record Point(long images, double value) {}

    /**
     * Takes in a step. One that has seen no more images than the first of all is the first of the next network; another
     * one that has seen fewer than the last goes on from an earlier state.
     */
    void add(TrainingStep step) {
        if (starts.isEmpty() || (step.imagesSeen() <= lastSeen && step.imagesSeen() <= first)) {
            first = starts.isEmpty() ? step.imagesSeen() : first;
            before += lastSeen;
            starts.add(before);
            steps = 0;
        } else if (step.imagesSeen() <= lastSeen) {
            long kept = before + step.imagesSeen();
            List.of(raw, smoothed, judged).forEach(line -> line.removeIf(point -> point.images >= kept));
        }
        lastSeen = step.imagesSeen();
        long images = before + lastSeen;
        // The mean of all steps so far until there are enough for the running one, so that it starts unbiased.
        mean += (step.loss() - mean) * Math.max(1.0 / ++steps, 1 / SMOOTHED_STEPS);
        raw.add(new Point(images, step.loss()));
        smoothed.add(new Point(images, mean));
        if (!Double.isNaN(step.judged())) {
            judged.add(new Point(images, step.judged()));
        }
    }

    /** The number of the network that is trained, from 1; 0 before the first step. */
    int network() {
        return starts.size();
    }

    /** Images seen, over all networks. */
    long images() {
        return before + lastSeen;
    }

    /** The loss of each step, a line a network, each at most so many points: the lowest and highest of groups of steps. */
    List<List<Point>> raw(int most) {
        return lines(raw, most);
    }

    /** The running mean, a line a network, each at most so many points. */
    List<List<Point>> smoothed(int most) {
        return lines(smoothed, most);
    }

    /** What the judge said, a line a network: average precision, 0 to 1. */
    List<List<Point>> judged() {
        return lines(judged, Integer.MAX_VALUE);
    }

    private List<List<Point>> lines(List<Point> all, int most) {
        List<List<Point>> lines = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            long from = starts.get(i);
            long to = i + 1 < starts.size() ? starts.get(i + 1) : Long.MAX_VALUE;
            lines.add(thinned(
                    all.stream()
                            .filter(point -> point.images > from && point.images <= to)
                            .toList(),
                    most));
        }
        return lines;
    }

    private static List<Point> thinned(List<Point> all, int most) {
        if (all.size() <= most) {
            return List.copyOf(all);
        }
        List<Point> kept = new ArrayList<>();
        int groups = most / 2;
        for (int group = 0; group < groups; group++) {
            int from = (int) ((long) group * all.size() / groups);
            int to = (int) ((long) (group + 1) * all.size() / groups);
            Point low = all.get(from);
            Point high = low;
            for (Point point : all.subList(from, to)) {
                low = point.value < low.value ? point : low;
                high = point.value > high.value ? point : high;
            }
            kept.add(low.images <= high.images ? low : high);
            if (low.images != high.images) {
                kept.add(low.images <= high.images ? high : low);
            }
        }
        return kept;
    }
}
