package org.residua.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.SliceRef;
import org.residua.study.Study;

/** Puts images together into series and studies, in the order in which their first images come. */
final class StudyAssembler {
    private static final Comparator<Series> BY_NUMBER = Comparator.comparingInt(Series::number)
            .thenComparing(series -> series.uid().value());

    private final Map<String, OpenedStudy> studies = new LinkedHashMap<>();
    private final Map<String, Path> fileBySopInstance = new HashMap<>();

    private record OpenedStudy(Study head, Map<String, OpenedSeries> series) {}

    private record OpenedSeries(Series head, List<SliceRef> slices) {}

    /**
     * Adds an image.
     *
     * @return the file that already holds the same SOP instance: then this one was not added
     */
    Optional<Path> add(ScannedImage image) {
        Study study = image.study();
        Series series = image.series();
        Instance instance = image.slices().get(0).instance();
        String uid = instance.uid().value();
        Path same = uid.isEmpty() ? null : fileBySopInstance.putIfAbsent(uid, instance.file());
        if (same != null) {
            return Optional.of(same);
        }
        studies.computeIfAbsent(
                        key(study.uid().value(), instance), key -> new OpenedStudy(study, new LinkedHashMap<>()))
                .series()
                .computeIfAbsent(
                        key(series.uid().value(), instance), key -> new OpenedSeries(series, new ArrayList<>()))
                .slices()
                .addAll(image.slices());
        return Optional.empty();
    }

    /** Files that do not say what they belong to stay apart. */
    private static String key(String uid, Instance instance) {
        return uid.isEmpty() ? "file " + instance.file() : uid;
    }

    /** The studies, their series in order of number, their slices in order. */
    List<Study> studies() {
        return studies.values().stream().map(StudyAssembler::closed).toList();
    }

    private static Study closed(OpenedStudy open) {
        Study head = open.head();
        return new Study(
                head.uid(),
                head.patient(),
                head.date(),
                head.time(),
                head.description(),
                head.accessionNumber(),
                open.series().values().stream()
                        .map(StudyAssembler::closed)
                        .sorted(BY_NUMBER)
                        .toList());
    }

    private static Series closed(OpenedSeries open) {
        Series head = open.head();
        return new Series(
                head.uid(),
                head.number(),
                head.modality(),
                head.description(),
                head.acquisition(),
                SliceOrder.of(open.slices()));
    }
}
