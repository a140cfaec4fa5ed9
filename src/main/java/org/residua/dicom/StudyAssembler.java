package org.residua.dicom;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.residua.study.Acquisition;
import org.residua.study.FrameOfReferenceUid;
import org.residua.study.Instance;
import org.residua.study.Series;
import org.residua.study.Study;

/** Puts images together into stacks and studies, in the order in which their first images come. */
final class StudyAssembler {
    private static final Comparator<Series> BY_NUMBER = Comparator.comparingInt(Series::number)
            .thenComparing(series -> series.uid().value())
            .thenComparingInt(series -> series.stack().number());

    private final Map<String, OpenedStudy> studies = new LinkedHashMap<>();
    private final Map<String, Path> fileBySopInstance = new HashMap<>();

    private record OpenedStudy(Study head, Map<String, OpenedSeries> series) {}

    /** What is said of the series by its first image in order of number, whatever the order of the files. */
    private static final class OpenedSeries {
        private final List<ScannedSlice> slices = new ArrayList<>();
        private final Map<String, String> texts = new HashMap<>();
        private Series head;
        private @Nullable ScannedSlice first;

        OpenedSeries(Series head) {
            this.head = head;
        }

        void add(ScannedImage image) {
            ScannedSlice slice = image.slices().get(0);
            if (first == null || SliceOrder.BY_NUMBER.compare(slice, first) < 0) {
                head = image.series();
                first = slice;
            }
            image.slices()
                    .forEach(each -> slices.add(
                            new ScannedSlice(each.ref(), each.traits().sharing(texts))));
        }
    }

    /**
     * Adds an image.
     *
     * @return the file that already holds the same SOP instance: then this one was not added
     */
    Optional<Path> add(ScannedImage image) {
        Study study = image.study();
        Instance instance = image.slices().get(0).ref().instance();
        String uid = instance.uid().value();
        Path same = uid.isEmpty() ? null : fileBySopInstance.putIfAbsent(uid, instance.file());
        if (same != null) {
            return Optional.of(same);
        }
        studies.computeIfAbsent(
                        key(study.uid().value(), instance), key -> new OpenedStudy(study, new LinkedHashMap<>()))
                .series()
                .computeIfAbsent(key(image.series().uid().value(), instance), key -> new OpenedSeries(image.series()))
                .add(image);
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
                        .flatMap(StudyAssembler::stacks)
                        .sorted(BY_NUMBER)
                        .toList());
    }

    private static Stream<Series> stacks(OpenedSeries open) {
        Series head = open.head;
        return StackSplit.of(open.slices).stream()
                .map(part -> new Series(
                        head.uid(),
                        head.number(),
                        head.modality(),
                        head.description(),
                        ofStack(head.acquisition(), part.slices().get(0).traits()),
                        part.slices().stream().map(ScannedSlice::ref).toList(),
                        part.stack(),
                        frameOfReference(part.slices().get(0).traits())));
    }

    /** That of all slices of the stack: those that are placed in another were set apart. */
    private static FrameOfReferenceUid frameOfReference(SliceTraits first) {
        return first.plane() == null
                ? FrameOfReferenceUid.UNKNOWN
                : new FrameOfReferenceUid(first.text(Trait.FRAME_OF_REFERENCE));
    }

    /** With the times of the stack's own frames, which an enhanced image has in its functional groups. */
    private static Acquisition ofStack(Acquisition series, SliceTraits first) {
        return new Acquisition(
                series.bodyPart(),
                series.viewPosition(),
                series.protocolName(),
                series.sequenceName(),
                series.scanningSequence(),
                first.number(Trait.ECHO_TIME),
                first.number(Trait.REPETITION_TIME),
                first.number(Trait.INVERSION_TIME),
                series.manufacturer(),
                series.modelName());
    }
}
