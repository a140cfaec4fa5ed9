package org.residua.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Measures a model on images and their labels. Where every image has a position in its volume, image figures are on
 * position-matched slices; pixel figures are always on all. Brightness, sharpness and the size of the file are
 * given the better of their two directions on the very images, which favours them.
 */
public final class Evaluator {
    private static final double ALPHA = 0.05;
    static final long MATCH_SEED = 0;

    private final List<EvaluatedImage> all;
    private final Cohort cohort;
    private final int[] matched;
    private final List<EvaluatedImage> compared;
    private final Cohort comparedCohort;
    private final Bootstrap images;
    private final Bootstrap pixels;

    /** Measures on these images, with these draws for image and pixel figures. */
    public Evaluator(List<EvaluatedImage> all, Bootstrap images, Bootstrap pixels) {
        this.all = List.copyOf(all);
        this.images = images;
        this.pixels = pixels;
        List<ManifestRow> rows = all.stream().map(EvaluatedImage::row).toList();
        cohort = new Cohort(rows);
        matched = PositionMatch.of(rows, MATCH_SEED);
        compared = IntStream.of(matched).mapToObj(all::get).toList();
        comparedCohort = new Cohort(compared.stream().map(EvaluatedImage::row).toList());
    }

    /**
     * The figures of {@code model}.
     *
     * @param mapBaselines methods with maps to hold it against, by name
     */
    public Evaluation of(String id, MethodScores model, Map<String, MethodScores> mapBaselines) {
        double[] scores = pick(model.scores());
        Ranking ranking = Ranking.of(comparedCohort, scores);
        Statistic auroc = ranking::auroc;
        PixelFigures pixel = PixelFigures.of(all, model, cohort);
        Map<String, Map<String, Interval>> baselines = new LinkedHashMap<>();
        baselines.put("brightness", trivial(EvaluatedImage::brightness, auroc));
        baselines.put("sharpness", trivial(EvaluatedImage::sharpness, auroc));
        baselines.put("fileSize", trivial(EvaluatedImage::fileBytes, auroc));
        mapBaselines.forEach((name, method) -> baselines.put(name, mapped(method, auroc, pixel)));
        return new Evaluation(
                id,
                counts(),
                imageFigures(ranking, model),
                pixel == null ? null : pixel.intervals(pixels),
                strata(scores),
                Collections.unmodifiableMap(baselines));
    }

    private Evaluation.Counts counts() {
        int abnormal =
                (int) compared.stream().filter(image -> image.row().abnormal()).count();
        return new Evaluation.Counts(compared.size() - abnormal, abnormal, comparedCohort.patients());
    }

    private Map<String, Interval> imageFigures(Ranking ranking, MethodScores model) {
        Map<String, Interval> figures = new LinkedHashMap<>();
        figures.put("auroc", images.interval(comparedCohort, ranking::auroc));
        figures.put("averagePrecision", images.interval(comparedCohort, ranking::averagePrecision));
        figures.put("prevalence", images.interval(comparedCohort, ranking::prevalence));
        Ranking flags = Ranking.of(comparedCohort, flags(pick(model.sliceP())));
        figures.put("tprAtAlpha05", images.interval(comparedCohort, w -> flags.shareAbove(0.5, true, w)));
        figures.put("realisedFprAtAlpha05", images.interval(comparedCohort, w -> flags.shareAbove(0.5, false, w)));
        if (matched.length < all.size()) {
            Ranking every = Ranking.of(cohort, model.scores());
            Ranking everyFlag = Ranking.of(cohort, flags(model.sliceP()));
            figures.put("aurocAllSlices", images.interval(cohort, every::auroc));
            figures.put("tprAtAlpha05AllSlices", images.interval(cohort, w -> everyFlag.shareAbove(0.5, true, w)));
            figures.put(
                    "realisedFprAtAlpha05AllSlices", images.interval(cohort, w -> everyFlag.shareAbove(0.5, false, w)));
        }
        return Collections.unmodifiableMap(figures);
    }

    private static double[] flags(double[] sliceP) {
        return IntStream.range(0, sliceP.length)
                .mapToDouble(i -> sliceP[i] <= ALPHA ? 1 : 0)
                .toArray();
    }

    private interface Quantity {
        double of(EvaluatedImage image);
    }

    private double[] quantity(Quantity quantity) {
        return compared.stream().mapToDouble(quantity::of).toArray();
    }

    private Map<String, Interval> trivial(Quantity quantity, Statistic model) {
        double[] values = quantity(quantity);
        if (Ranking.of(comparedCohort, values).auroc(comparedCohort.once()) < 0.5) {
            for (int i = 0; i < values.length; i++) {
                values[i] = -values[i];
            }
        }
        return against(Ranking.of(comparedCohort, values)::auroc, model);
    }

    private Map<String, Interval> against(Statistic baseline, Statistic model) {
        Map<String, Interval> figures = new LinkedHashMap<>();
        figures.put("auroc", images.interval(comparedCohort, baseline));
        figures.put("difference", images.interval(comparedCohort, model.minus(baseline)));
        return figures;
    }

    private Map<String, Interval> mapped(MethodScores method, Statistic model, @Nullable PixelFigures modelPixels) {
        Map<String, Interval> figures = against(Ranking.of(comparedCohort, pick(method.scores()))::auroc, model);
        PixelFigures own = PixelFigures.of(all, method, cohort);
        if (own != null && modelPixels != null) {
            figures.put("pixelAveragePrecision", pixels.interval(cohort, own.averagePrecision()));
            figures.put(
                    "pixelAveragePrecisionDifference",
                    pixels.interval(cohort, modelPixels.averagePrecision().minus(own.averagePrecision())));
        }
        return Collections.unmodifiableMap(figures);
    }

    private Map<String, Evaluation.Stratum> strata(double[] scores) {
        Map<String, Evaluation.Stratum> strata = new LinkedHashMap<>();
        TreeSet<String> views = new TreeSet<>();
        compared.forEach(image -> views.add(image.row().view()));
        views.remove("");
        for (String view : views) {
            strata.put("view:" + view, part(scores, row -> row.view().equals(view)));
        }
        if (compared.stream().anyMatch(image -> image.row().confirmed() != null)) {
            strata.put("confirmed", part(scores, row -> !row.abnormal() || Boolean.TRUE.equals(row.confirmed())));
        }
        strata.put("brightnessFifths", within(scores, quantity(EvaluatedImage::brightness)));
        strata.put("sharpnessFifths", within(scores, quantity(EvaluatedImage::sharpness)));
        strata.put("fileSizeFifths", within(scores, quantity(EvaluatedImage::fileBytes)));
        return Collections.unmodifiableMap(strata);
    }

    private Evaluation.Stratum part(double[] scores, java.util.function.Predicate<ManifestRow> of) {
        int[] members = IntStream.range(0, compared.size())
                .filter(i -> of.test(compared.get(i).row()))
                .toArray();
        List<ManifestRow> rows = new ArrayList<>();
        double[] own = new double[members.length];
        for (int i = 0; i < members.length; i++) {
            rows.add(compared.get(members[i]).row());
            own[i] = scores[members[i]];
        }
        Cohort part = new Cohort(rows);
        return new Evaluation.Stratum(members.length, images.interval(part, Ranking.of(part, own)::auroc));
    }

    private Evaluation.Stratum within(double[] scores, double[] quantity) {
        Statistic statistic = Fifths.within(Fifths.of(quantity), comparedCohort, scores);
        return new Evaluation.Stratum(scores.length, images.interval(comparedCohort, statistic));
    }

    private double[] pick(double[] values) {
        return IntStream.of(matched).mapToDouble(i -> values[i]).toArray();
    }
}
