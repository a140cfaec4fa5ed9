package org.residua.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.residua.evaluate.ManifestBuilder;
import org.residua.evaluate.ManifestException;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.ManifestRow;
import org.residua.evaluate.ManifestWriter;
import org.residua.evaluate.PatientSplit;
import org.residua.evaluate.Split;
import org.residua.evaluate.SplitShares;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.volume.Slice;
import org.residua.volume.SliceReadException;

/** Looks at a data set before anything is made of it: a manifest, or a folder with {@code normal} and {@code abnormal}. */
public final class SurveyData {
    private final DataSetSource source;

    /** With what reads the images. */
    public SurveyData(DataSetSource source) {
        this.source = source;
    }

    /** What the data are for. */
    public enum Purpose {
        /** A folder is split by patient. */
        TRAIN,
        /** Every normal image of a folder calibrates. */
        CALIBRATE
    }

    /**
     * The rows, without looking at the images.
     *
     * @param data a manifest, or a folder
     * @param seed of the split of a folder
     * @throws ManifestException when it cannot be used; the message says why
     */
    public DataSurvey survey(Path data, Purpose purpose, long seed) throws ManifestException {
        if (!Files.isDirectory(data)) {
            return new DataSurvey(data, true, ManifestReader.read(data).rows(), List.of());
        }
        List<ManifestRow> rows = ManifestBuilder.fromFolder(data);
        List<ManifestRow> dealt = purpose == Purpose.TRAIN
                ? PatientSplit.of(rows, SplitShares.DEFAULT, seed)
                : rows.stream()
                        .map(row -> row.in(row.abnormal() ? Split.CONTEXT : Split.CALIBRATE))
                        .toList();
        return new DataSurvey(data, false, dealt, List.of());
    }

    /**
     * The same without the images that cannot be used, each of which is read once.
     *
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public DataSurvey checked(DataSurvey survey, Progress progress, CancelToken cancel) {
        List<DataSurvey.Refusal> refused = new ArrayList<>();
        Set<ManifestRow> left = new HashSet<>();
        int done = 0;
        for (ManifestRow row : survey.rows()) {
            cancel.throwIfCancelled();
            try {
                Slice slice = source.read(row.path(), row.frame());
                if (!slice.frame().isGrey()) {
                    throw new SliceReadException(row.path() + " is a colour image, which no model takes.");
                }
            } catch (SliceReadException e) {
                refused.add(new DataSurvey.Refusal(row.path(), String.valueOf(e.getMessage())));
                left.add(row);
            }
            progress.report((double) ++done / survey.rows().size(), "Looking at images");
        }
        List<ManifestRow> usable =
                survey.rows().stream().filter(row -> !left.contains(row)).toList();
        return new DataSurvey(survey.data(), survey.isManifest(), usable, refused);
    }

    /**
     * The manifest that a survey stands for: the one that it was read from, or, for a folder and where images were
     * refused, one that is written.
     *
     * @param file to write
     * @throws IOException when it cannot be written
     */
    public Path manifest(DataSurvey survey, Path file) throws IOException {
        if (survey.isManifest() && survey.refused().isEmpty()) {
            return survey.data();
        }
        ManifestWriter.write(file, survey.rows());
        return file;
    }
}
