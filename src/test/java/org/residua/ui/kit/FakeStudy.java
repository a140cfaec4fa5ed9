package org.residua.ui.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.Regions;
import org.residua.anomaly.ScoreOptions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.BundleLibrary;
import org.residua.bundle.Calibration;
import org.residua.bundle.EvidenceQuantiles;
import org.residua.bundle.GateReference;
import org.residua.bundle.Metadata;
import org.residua.bundle.ModelBundle;
import org.residua.bundle.Scoring;
import org.residua.dicom.FileTags;
import org.residua.dicom.FileVerdict;
import org.residua.dicom.ScanResult;
import org.residua.dicom.TagElement;
import org.residua.dicom.codec.DicomReadException;
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
import org.residua.task.CancelToken;
import org.residua.task.Progress;
import org.residua.testkit.TestDicom;
import org.residua.volume.Frame;
import org.residua.volume.GreyPipeline;
import org.residua.volume.PixelSpacing;
import org.residua.volume.Samples;
import org.residua.volume.Slice;
import org.residua.volume.SliceGeometry;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;
import org.residua.workflow.CalibrateModel;
import org.residua.workflow.OwnModels;
import org.residua.workflow.SeriesResult;
import org.residua.workflow.SurveyData;
import org.residua.workflow.TrainModel;

/**
 * A made-up head series with a bright spot, and a made-up model that finds it: what tests and pictures of the window
 * use in place of files and networks.
 */
public final class FakeStudy {
    public static final int SIDE = 240;
    public static final int SLICES = 19;
    public static final int SPOT_SLICE = 13;
    public static final int SPOT_X = 78;
    public static final int SPOT_Y = 96;
    public static final int GRID = 64;

    private static final double SPACING_MM = 0.94;
    private static final double BETWEEN_MM = 5;

    /** A slice that cannot be read; -1 for none. */
    private final int unreadable;

    public FakeStudy() {
        this(-1);
    }

    public FakeStudy(int unreadable) {
        this.unreadable = unreadable;
    }

    /** Services that find this study whatever is opened; the series "T1 axial" is refused, "Scout" fits no model. */
    public Services services() {
        return new Services(
                (paths, progress, cancel) -> scan(),
                series -> new Volume(series, this::read),
                series -> series.description().startsWith("Scout") ? null : bundle(),
                this::score,
                (study, result, folder, progress, cancel) -> List.of(folder.resolve("report.pdf")),
                this::tags,
                work(Path.of("no-models")),
                new FakeSlices(this));
    }

    /** The models that ship, and those of a folder. */
    public static ModelWork work(Path models) {
        return new ModelWork(
                new BundleLibrary(models),
                new OwnModels(models),
                new SurveyData(TestDicom.dataSets()),
                new TrainModel(TestDicom.dataSets()),
                new CalibrateModel(TestDicom.dataSets()));
    }

    /** The attributes of a slice; "slice3.dcm" is numbered 4. */
    private FileTags tags(Path file, int frame, CancelToken cancel) throws DicomReadException {
        String number = file.toString().replaceAll("\\D", "");
        if (number.equals(String.valueOf(unreadable))) {
            throw new DicomReadException("The file ends early; copy it again.");
        }
        TagElement code =
                new TagElement("(0008,0104)", "LO", "Code Meaning", "CodeMeaning", "Head", 4, true, List.of());
        TagElement item = new TagElement("(FFFE,E000)", "", "Item 1", "", "1 attribute", 12, true, List.of(code));
        return new FileTags(
                file,
                frame,
                List.of(
                        new TagElement(
                                "(0008,2218)",
                                "SQ",
                                "Anatomic Region Sequence",
                                "AnatomicRegionSequence",
                                "1 item",
                                20,
                                true,
                                List.of(item)),
                        new TagElement(
                                "(0010,0010)",
                                "PN",
                                "Patient Name",
                                "PatientName",
                                "Subject^0141",
                                12,
                                true,
                                List.of()),
                        new TagElement(
                                "(0020,0013)",
                                "IS",
                                "Instance Number",
                                "InstanceNumber",
                                String.valueOf(Integer.parseInt(number) + 1),
                                2,
                                true,
                                List.of())),
                "");
    }

    public ScanResult scan() {
        Patient patient = new Patient("Subject 0141", "0141", "19480101", "F", "053Y");
        Study study = new Study(
                new StudyInstanceUid("1.2.3"),
                patient,
                "20010302",
                "101500",
                "MR head",
                "",
                List.of(series("FLAIR axial", 1, SLICES), series("T1 axial", 2, SLICES), series("Scout", 3, 3)));
        FileVerdict broken = new FileVerdict(
                Path.of("broken.dcm"), FileVerdict.Verdict.REFUSED, "The file ends early; copy it again.", "", "");
        return new ScanResult(List.of(broken), List.of(study));
    }

    public Series series(String description, int number, int slices) {
        List<SliceRef> refs = new ArrayList<>();
        for (int i = 0; i < slices; i++) {
            refs.add(new SliceRef(
                    new Instance(
                            new SopInstanceUid("1.2.3." + number + "." + i),
                            Path.of("slice" + i + ".dcm"),
                            "1.2.840.10008.5.1.4.1.1.4",
                            "1.2.840.10008.1.2.1",
                            i + 1,
                            SIDE,
                            SIDE,
                            1),
                    0,
                    plane(i)));
        }
        return new Series(
                new SeriesInstanceUid("1.2.3." + number), number, "MR", description, Acquisition.UNKNOWN, refs);
    }

    private static ImagePlane plane(int index) {
        return new ImagePlane(
                new Vector3(-112, -112, -31.5 + index * BETWEEN_MM), new Vector3(1, 0, 0), new Vector3(0, 1, 0));
    }

    public Slice read(SliceRef ref) throws SliceReadException {
        int index = ref.instance().number() - 1;
        if (index == unreadable) {
            throw new SliceReadException("slice" + index + ".dcm ends early; copy it again.");
        }
        short[] values = new short[SIDE * SIDE];
        Random noise = new Random(index);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                double value = tissue(x, y, index) + 10 * noise.nextGaussian();
                values[y * SIDE + x] = (short) Math.max(0, value);
            }
        }
        return new Slice(
                ref,
                new Frame(SIDE, SIDE, 1, "MONOCHROME2", new Samples.OfShort(values, false)),
                GreyPipeline.PLAIN,
                List.of(),
                new SliceGeometry(
                        SIDE,
                        SIDE,
                        new PixelSpacing(SPACING_MM, SPACING_MM, PixelSpacing.Source.PIXEL_SPACING),
                        ref.plane()));
    }

    private static double tissue(int x, int y, int index) {
        double size = 0.55 + 0.45 * Math.sin(Math.PI * (index + 3) / (SLICES + 5));
        double dx = (x - SIDE / 2.0) / (86 * size);
        double dy = (y - SIDE / 2.0) / (104 * size);
        double r = Math.sqrt(dx * dx + dy * dy);
        if (r > 1.08) {
            return 6;
        }
        if (r > 0.96) {
            return 620 - 300 * Math.abs(r - 1.02) / 0.06;
        }
        if (r > 0.9) {
            return 70;
        }
        double folds = 30 * Math.sin(14 * dx + 5 * Math.sin(6 * dy)) * Math.cos(12 * dy + 3 * dx);
        double fissure = Math.abs(dx) < 0.02 ? -110 : 0;
        double ventricles = Math.exp(-((Math.abs(dx) - 0.12) * (Math.abs(dx) - 0.12) / 0.006 + dy * dy / 0.06)) * -190;
        double far = Math.hypot(x - SPOT_X, y - SPOT_Y) / 15 + Math.abs(index - SPOT_SLICE) * 0.45;
        double spot = 330 * Math.exp(-far * far);
        return 280 + folds * r + fissure + ventricles + spot;
    }

    public SeriesResult score(
            Volume volume,
            ModelBundle bundle,
            ScoreOptions options,
            Consumer<SliceResult> each,
            Progress progress,
            CancelToken cancel) {
        boolean refuses = volume.series().description().startsWith("T1");
        List<SliceResult> slices = new ArrayList<>();
        List<SeriesResult.Failure> failures = new ArrayList<>();
        for (int i = 0; i < volume.size(); i++) {
            cancel.throwIfCancelled();
            try {
                SliceResult result = score(volume.slice(i), bundle, options, refuses);
                slices.add(result);
                each.accept(result);
            } catch (SliceReadException e) {
                failures.add(new SeriesResult.Failure(volume.refs().get(i), e.getMessage()));
            }
            progress.report((i + 1.0) / volume.size(), "slice");
        }
        return new SeriesResult(volume.series(), bundle, options, slices, failures);
    }

    static SliceResult score(Slice slice, ModelBundle bundle, ScoreOptions options, boolean refuses) {
        GateVerdict gate = refuses
                ? new GateVerdict(GateVerdict.Verdict.REFUSED, "T1-weighted; the model knows FLAIR alone.")
                : GateVerdict.ACCEPTED;
        Provenance provenance = new Provenance(
                "brain-flair",
                bundle.sha256(),
                "p",
                "local",
                options.alpha(),
                options.ignoreGate(),
                "0.1.0",
                slice.ref().instance().uid().value(),
                0);
        if (refuses && !options.ignoreGate()) {
            return new SliceResult(slice.ref(), null, null, null, gate, List.of(), null, null, null, provenance);
        }
        double scale = (double) SIDE / GRID;
        float[] input = new float[GRID * GRID];
        float[] reconstruction = new float[GRID * GRID];
        float[] evidence = new float[GRID * GRID];
        float[] values = slice.modalityValues();
        int index = slice.ref().instance().number() - 1;
        double sum = 0;
        for (int i = 0; i < input.length; i++) {
            int gridY = i / GRID;
            int x = (int) ((i % GRID + 0.5) * scale);
            int y = (int) ((gridY + 0.5) * scale);
            input[i] = values[y * SIDE + x] / 700;
            double far = Math.hypot(x - SPOT_X, y - SPOT_Y) / 15 + Math.abs(index - SPOT_SLICE) * 0.45;
            double spot = Math.exp(-far * far);
            reconstruction[i] = (float) (input[i] - 330 / 700.0 * spot);
            boolean inside = tissue(x, y, index) > 20;
            evidence[i] = inside ? (float) (6 * spot + 0.4 * Math.abs(Math.sin(i))) : Float.NaN;
            sum = Math.max(sum, 6 * spot);
        }
        AnomalyMap map = new AnomalyMap(GRID, evidence, new GridMapping(0, 0, scale, scale));
        double score = 0.2 + sum / 10 + 0.02 * (index % 3);
        double p = bundle.calibration().sliceP(score);
        double threshold = bundle.calibration().regionThreshold(options.alpha());
        return new SliceResult(
                slice.ref(),
                score,
                p,
                p <= options.alpha(),
                gate,
                Regions.above(map, threshold, slice.geometry(), bundle.evidenceQuantiles()),
                map,
                reconstruction,
                input,
                provenance);
    }

    /** Normals score 0.15 to 0.45, their highest evidence is 0.5 to 2. */
    public static ModelBundle bundle() {
        int n = 118;
        double[] scores = new double[n];
        double[] maxima = new double[n];
        for (int i = 0; i < n; i++) {
            double share = (double) i / (n - 1);
            scores[i] = 0.15 + 0.3 * share * share;
            maxima[i] = 0.5 + 3.0 * Math.pow(share, 4);
        }
        float[] evidence = new float[40];
        double[] tail = new double[40];
        for (int i = 0; i < 40; i++) {
            evidence[i] = (float) (i * 0.15);
            tail[i] = Math.pow(10, -5.0 * i / 39);
        }
        Metadata metadata = new Metadata(
                1,
                "brain-flair",
                "Brain FLAIR",
                "dae",
                List.of("MR"),
                "HEAD",
                "axial FLAIR",
                GRID,
                "made up",
                "CC0",
                "",
                50,
                812,
                24000,
                1,
                true,
                Map.of(
                        "auroc",
                        new Metadata.Metric(
                                0.79, 0.74, 0.83, "118 normal and 96 abnormal images of 41 validation patients")),
                Metadata.INTENDED_USE,
                List.of("adults", "axial FLAIR", "1.5 T"));
        return new ModelBundle(
                metadata,
                Preprocessing.headMr(GRID),
                List.of(),
                Scoring.ofForeground(1, 0),
                null,
                null,
                null,
                new GateReference(List.of("MR"), List.of("HEAD"), List.of(), Map.of()),
                new EvidenceQuantiles(evidence, tail, 4_000_000),
                new Calibration("local", scores, maxima, 30),
                "",
                "7c1e000000000000000000000000000000000000000000000000000000000a94");
    }
}
