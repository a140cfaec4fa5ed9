package org.residua.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.Region;
import org.residua.anomaly.Regions;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.GateReference;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Scoring;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.Preprocessing;
import org.residua.study.Acquisition;
import org.residua.study.ImagePlane;
import org.residua.study.Instance;
import org.residua.study.Patient;
import org.residua.study.Series;
import org.residua.study.SeriesInstanceUid;
import org.residua.study.SliceRef;
import org.residua.study.SopInstanceUid;
import org.residua.study.Study;
import org.residua.study.StudyInstanceUid;
import org.residua.study.Vector3;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;
import org.residua.volume.VolumeSource;

/** A scored series made by hand: an oval with a bright spot on some slices, and evidence where the spot is. */
public final class Specimen {
    static final int SIZE = 160;
    static final int GRID = 40;
    static final String SERIES_UID = "1.2.826.0.1.3680043.8.498.20261124.7.2";
    static final String SHA = "7c1e5d0f93ab44e2".repeat(4);
    static final PixelSpacing SPACING = new PixelSpacing(1.2, 1.2, PixelSpacing.Source.PIXEL_SPACING);

    private Specimen() {}

    /** Evidence from 0 to 40, a tenth as many pixels for every 5; 5 million pixels. Threshold at 5 %: evidence 15. */
    static ModelBundle bundle() {
        float[] evidence = new float[9];
        double[] tail = new double[9];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = 5 * i;
            tail[i] = Math.max(1.0 / 5_000_001, Math.pow(10, -i));
        }
        double[] scores = new double[118];
        double[] maxima = new double[118];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = 0.2 + i * 0.3 / 118;
            maxima[i] = 15.0 * i / 113;
        }
        return new ModelBundle(
                metadata(),
                Preprocessing.headMr(GRID),
                List.of(),
                Scoring.ofForeground(0.01, 2),
                null,
                null,
                null,
                new GateReference(List.of("MR"), List.of("HEAD"), List.of("flair"), Map.of()),
                new EvidenceQuantiles(evidence, tail, 5_000_000),
                new Calibration("cal-2f81", scores, maxima, 15),
                "",
                SHA);
    }

    private static Metadata metadata() {
        return new Metadata(
                1,
                "brain-flair",
                "Brain FLAIR, adult",
                "dae",
                List.of("MR"),
                "HEAD",
                "axial FLAIR",
                GRID,
                "TCGA-LGG FLAIR slices without tumour, The Cancer Imaging Archive",
                "CC BY 3.0",
                "0".repeat(64),
                45,
                812,
                36_000,
                1,
                true,
                Map.of(
                        "auroc", new Metadata.Metric(0.871, 0.82, 0.914, "770 slices of 50 patients"),
                        "pixelAveragePrecision", new Metadata.Metric(0.69, 0.61, 0.75, "849 slices of 50 patients")),
                Metadata.INTENDED_USE,
                List.of(
                        "Trained on adults with low-grade glioma away from the tumour; not on healthy volunteers.",
                        "Axial FLAIR at 1.5 T and 3 T. Other sequences and planes are refused by the gate.",
                        "Dark and small differences below about 5 mm are often missed."));
    }

    static Study study(String patientName) {
        return new Study(
                new StudyInstanceUid("1.2.826.0.1.3680043.8.498.20261124.7"),
                new Patient(patientName, "S-0141", "19480211", "F", "053Y"),
                "20010302",
                "091500",
                "MR head",
                "A-77",
                List.of());
    }

    static Series series(int slices) {
        List<SliceRef> refs = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            ImagePlane plane =
                    new ImagePlane(new Vector3(-96, -96, -40 + 5 * i), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
            refs.add(new SliceRef(
                    new Instance(
                            new SopInstanceUid(SERIES_UID + "." + (i + 1)),
                            Path.of("scan", "slice-" + (i + 1) + ".dcm"),
                            "1.2.840.10008.5.1.4.1.1.4",
                            "1.2.840.10008.1.2.1",
                            i + 1,
                            SIZE,
                            SIZE,
                            1),
                    0,
                    plane));
        }
        return new Series(new SeriesInstanceUid(SERIES_UID), 3, "MR", "FLAIR axial", Acquisition.UNKNOWN, refs);
    }

    /** A series of slices of which {@code flagged} in the middle have a spot. */
    public static ReportInput input(int slices, int flagged, String patientName) {
        Series series = series(slices);
        ModelBundle bundle = bundle();
        List<SliceResult> results = new ArrayList<>();
        int first = (slices - flagged) / 2;
        for (int i = 0; i < slices; i++) {
            boolean spot = i >= first && i < first + flagged;
            results.add(result(series.slices().get(i), bundle, spot ? 0.6 + 0.05 * i : 0.25));
        }
        return new ReportInput(
                study(patientName), series, bundle, ScoreOptions.DEFAULT, results, List.of(), source(), "0.1.0");
    }

    static VolumeSource source() {
        return ref -> slice(ref, SPACING, ref.plane());
    }

    /** 12 bits, an oval of grain with a bright rim, and a spot at a third of the way. */
    static Slice slice(SliceRef ref, PixelSpacing spacing, ImagePlane plane) {
        short[] values = new short[SIZE * SIZE];
        Random random = new Random(ref.instance().number());
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double r = Math.hypot((x - 80) / 58.0, (y - 80) / 70.0);
                double spot = Math.exp(-(Math.pow(x - 56, 2) + Math.pow(y - 60, 2)) / 120);
                double grey =
                        r > 1 ? 20 : r > 0.92 ? 900 : 420 + 300 * spot + 60 * Math.cos(x / 7.0) * Math.cos(y / 9.0);
                values[y * SIZE + x] = (short) (grey + random.nextInt(40));
            }
        }
        return new Slice(
                ref,
                new Frame(SIZE, SIZE, 1, "MONOCHROME2", new Samples.OfShort(values, false)),
                GreyPipeline.PLAIN,
                List.of(VoiWindow.linear(500, 1000)),
                new SliceGeometry(SIZE, SIZE, spacing, plane));
    }

    /** Accepted; flagged from a score of 0.49 on, with two spots of evidence above the threshold. */
    public static SliceResult result(SliceRef ref, ModelBundle bundle, double score) {
        double p = bundle.calibration().sliceP(score);
        AnomalyMap map = map(p <= 0.05 ? 32 : 8);
        List<Region> regions = Regions.above(
                map,
                bundle.calibration().regionThreshold(0.05),
                new SliceGeometry(SIZE, SIZE, SPACING, null),
                bundle.evidenceQuantiles());
        float[] input = new float[GRID * GRID];
        float[] reconstruction = new float[GRID * GRID];
        for (int i = 0; i < input.length; i++) {
            double r = Math.hypot((i % GRID - 20) / 14.5, (i / GRID - 20) / 17.5);
            input[i] = r > 1 ? 0 : 0.4f;
            reconstruction[i] = r > 1 ? 0 : (float) (0.45 - 0.1 * r);
        }
        return new SliceResult(
                ref,
                score,
                p,
                p <= 0.05,
                GateVerdict.ACCEPTED,
                regions,
                map,
                reconstruction,
                input,
                provenance(ref, false));
    }

    public static SliceResult refused(SliceRef ref) {
        return new SliceResult(
                ref,
                null,
                null,
                null,
                new GateVerdict(
                        GateVerdict.Verdict.REFUSED, "The series is T1-weighted; the model was trained on FLAIR."),
                List.of(),
                null,
                null,
                null,
                provenance(ref, false));
    }

    /** Scored although the gate refused it. */
    public static SliceResult outsideDomain(SliceRef ref) {
        SliceResult r = result(ref, bundle(), 0.7);
        return new SliceResult(
                ref,
                r.score(),
                r.sliceP(),
                r.flagged(),
                refused(ref).gate(),
                r.regions(),
                r.map(),
                r.reconstruction(),
                r.input(),
                provenance(ref, true));
    }

    static Provenance provenance(SliceRef ref, boolean ignoredGate) {
        return new Provenance(
                "brain-flair",
                SHA,
                "ab".repeat(32),
                "cal-2f81",
                0.05,
                ignoredGate,
                "0.1.0",
                ref.instance().uid().value(),
                ref.frame());
    }

    /** Evidence with a peak near grid (14, 15), off centre so that one pixel has it, a lower one at (25, 27), NaN outside the oval. */
    static AnomalyMap map(double peak) {
        float[] evidence = new float[GRID * GRID];
        for (int y = 0; y < GRID; y++) {
            for (int x = 0; x < GRID; x++) {
                double r = Math.hypot((x - 20) / 13.0, (y - 20) / 16.0);
                double first = Math.exp(-(Math.pow(x - 14.2, 2) + Math.pow(y - 15.2, 2)) / 8);
                double second = 0.6 * Math.exp(-(Math.pow(x - 25, 2) + Math.pow(y - 27, 2)) / 4);
                evidence[y * GRID + x] = r > 1 ? Float.NaN : (float) (1 + peak * (first + second));
            }
        }
        return new AnomalyMap(GRID, evidence, new GridMapping(0, 0, SIZE / (double) GRID, SIZE / (double) GRID));
    }
}
