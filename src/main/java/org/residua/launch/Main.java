package org.residua.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import org.residua.bundle.BundleLibrary;
import org.residua.cli.Environment;
import org.residua.cli.Residua;
import org.residua.cli.Terminal;
import org.residua.dicom.DicomPixels;
import org.residua.dicom.DicomScanner;
import org.residua.dicom.DicomVolumeSource;
import org.residua.dicom.codec.FrameCodec;
import org.residua.dicom.codec.process.CodecPool;
import org.residua.dicom.codec.process.CodecWorker;
import org.residua.task.CancelToken;
import org.residua.ui.kit.ModelWork;
import org.residua.workflow.CalibrateModel;
import org.residua.workflow.DataSetSource;
import org.residua.workflow.ExportReport;
import org.residua.workflow.OpenStudy;
import org.residua.workflow.OwnModels;
import org.residua.workflow.ScoreSeries;
import org.residua.workflow.SurveyData;
import org.residua.workflow.TrainModel;

/** The entry point. Does not extend {@code Application}, so that the class path alone is enough to start. */
public final class Main {
    private Main() {}

    /** Runs one command and exits with its status. */
    public static void main(String[] arguments) {
        Path home = Path.of(System.getProperty("user.home"), ".residua");
        if (CodecWorker.isAskedFor(arguments)) {
            CodecWorker.run(home.resolve("native"));
        } else {
            System.exit(run(home, arguments));
        }
    }

    private static int run(Path home, String... arguments) {
        try (CodecPool codec = CodecPool.forThisMachine(Main.class, System.getenv())) {
            return Residua.run(environment(home, codec), arguments);
        }
    }

    private static Environment environment(Path home, FrameCodec codec) {
        String version = version();
        DicomPixels pixels = new DicomPixels(codec);
        OpenStudy open = new OpenStudy(new DicomScanner(codec), new DicomVolumeSource(pixels));
        BundleLibrary bundles = new BundleLibrary(home.resolve("bundles"));
        ScoreSeries score = new ScoreSeries(version);
        Display display = new Display(System.getenv(), System.getProperty("os.name"));
        Clock clock = Clock.system(ZoneId.systemDefault());
        ExportReport report = new ExportReport(clock, version);
        WindowServices window = new WindowServices(open, bundles, score, report, work(bundles, home, pixels));
        return new Environment(
                Terminal.standard(),
                bundles,
                open,
                pixels,
                score,
                report,
                version,
                new FxViewer(display, window::with, home, clock),
                clock,
                new CancelToken());
    }

    private static ModelWork work(BundleLibrary bundles, Path home, DicomPixels pixels) {
        DataSetSource images = new DataSetSource(pixels);
        return new ModelWork(
                bundles,
                new OwnModels(home.resolve("bundles")),
                new SurveyData(images),
                new TrainModel(images),
                new CalibrateModel(images));
    }

    /** As the build wrote it. */
    private static String version() {
        Properties built = new Properties();
        try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
            built.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return built.getProperty("version");
    }
}
