package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.Metadata;
import org.residua.bundle.Metadata.Metric;
import org.residua.bundle.ModelBundle;
import org.residua.evaluate.Evaluation;
import org.residua.evaluate.Interval;
import org.residua.evaluate.SplitShares;
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;

class ShippedBundlesTest {
    @TempDir
    Path folder;

    @Test
    void eachShippedBundleSaysWhatItIsForAndHowItDoes() {
        List<BundleLibrary.Entry> shipped = new BundleLibrary(null).entries();
        List<String> ids =
                shipped.stream().map(entry -> entry.bundle().metadata().id()).toList();
        assertTrue(ids.containsAll(List.of("brain-flair", "chest-adult", "chest-paediatric")), ids.toString());
        for (BundleLibrary.Entry entry : shipped) {
            Metadata metadata = entry.bundle().metadata();
            assertEquals(Metadata.INTENDED_USE, metadata.intendedUse());
            assertTrue(metadata.metrics().containsKey("baseline.pca64.difference"), metadata.id());
            assertTrue(entry.bundle().card().contains("RESEARCH ONLY, NOT FOR DIAGNOSIS"), metadata.id());
        }
    }

    @Test
    @Tag("slow")
    void theBrainBundleBeatsTheBaselinesOnPatientsThatItsNetworksNeverSawAsItsCardSays() throws IOException {
        String data = System.getenv("RESIDUA_DATA");
        Assumptions.assumeTrue(data != null, "RESIDUA_DATA is not set");
        // As in the folder in which the model was made: the manifest's SHA-256 is the one that the bundle names.
        Files.createSymbolicLink(folder.resolve("brain-lgg"), Path.of(String.valueOf(data), "brain-lgg"));
        Path manifest = folder.resolve("brain-lgg.csv");
        new MakeManifest(TestDicom.open())
                .run(
                        new MakeManifest.Request(
                                folder.resolve("brain-lgg").resolve("index.csv"), new SplitShares(1, 0), 1, manifest),
                        new CancelToken());
        ModelBundle bundle = new BundleLibrary(null).find("brain-flair");
        Evaluation evaluation = new EvaluateModel(TestDicom.dataSets())
                .run(bundle, manifest, Progress.none(), new CancelToken())
                .evaluation();
        for (String baseline : List.of("brightness", "sharpness", "pca64")) {
            Interval difference = evaluation.baselines().get(baseline).get("difference");
            assertTrue(difference.low() > 0, baseline + ": " + difference);
        }
        Map<String, Metric> card = bundle.metadata().metrics();
        evaluation.image().forEach((name, figure) -> assertEquals(card.get(name).value(), figure.value(), 1e-5, name));
    }
}
