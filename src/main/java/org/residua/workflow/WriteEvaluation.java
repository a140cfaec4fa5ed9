package org.residua.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.EvaluatedImage;
import org.residua.evaluate.EvaluationCurves;
import org.residua.evaluate.EvaluationJson;
import org.residua.evaluate.ManifestReader;
import org.residua.evaluate.PreparedImage;
import org.residua.file.WholeFile;
import org.residua.report.EvaluationPage;

/** Writes an evaluation for programs, evaluation.json, and for people, evaluation.html. */
public final class WriteEvaluation {
    /** What images are flagged at on the page, as in the figures. */
    private static final double ALPHA = 0.05;

    private final Clock clock;
    private final String applicationVersion;

    /** With the clock that dates the page. */
    public WriteEvaluation(Clock clock, String applicationVersion) {
        this.clock = clock;
        this.applicationVersion = applicationVersion;
    }

    /**
     * Writes both files into a folder, which is made where it is missing.
     *
     * @param manifest that the model was measured on
     * @throws IOException when a file cannot be written; nothing is left half-written
     */
    public void run(Evaluated evaluated, ModelBundle bundle, Path manifest, Path folder) throws IOException {
        Files.createDirectories(folder);
        String json = EvaluationJson.text(evaluated.evaluation());
        WholeFile.stream(
                folder.resolve("evaluation.json"), out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
        List<EvaluatedImage> images =
                evaluated.images().stream().map(PreparedImage::evaluated).toList();
        EvaluationPage.write(
                folder.resolve("evaluation.html"),
                new EvaluationPage.Input(
                        evaluated.evaluation(),
                        EvaluationCurves.of(images, evaluated.scores(), bundle.calibration(), ALPHA),
                        bundle,
                        evaluated.scores(),
                        evaluated.images(),
                        String.valueOf(manifest.getFileName()),
                        ManifestReader.read(manifest).sha256(),
                        clock.instant(),
                        applicationVersion));
    }
}
