package org.residua.ui.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.residua.raster.PngFile;
import org.residua.ui.kit.FakeStudy;
import org.residua.ui.kit.FxJobRunner;
import org.residua.ui.kit.FxThread;
import org.residua.ui.kit.Theme;
import org.residua.ui.training.TrainingModel.State;

/** Pictures of the page of models in each of its states, from a real training on made-up heads: {@code OUT IMAGES}. */
final class ModelsPagePictures {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int SERIES = 24;
    private static final int CHECKPOINTS = 3;

    private final Path out;
    private final ModelsPageModel model;
    private final ModelsPage page;

    private ModelsPagePictures(Path out) throws IOException {
        this.out = out;
        Path own = Files.createDirectories(out.resolve("models"));
        Files.writeString(own.resolve("half.residua"), "cut off");
        model = new ModelsPageModel(FakeStudy.work(own), new FxJobRunner(), bundle -> false, System::nanoTime);
        page = new ModelsPage(model, new PathChooser() {
            @Override
            public Optional<Path> file(String titleKey, String ending) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> folder(String titleKey) {
                return Optional.empty();
            }
        });
        Theme.apply(page);
        new Scene(page, WIDTH, HEIGHT);
    }

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        FxThread.start();
        ModelsPagePictures pictures = FxThread.call(() -> {
            Theme.install();
            return new ModelsPagePictures(out);
        });
        pictures.take(HeadPictures.write(out.resolve("heads"), 80), "volume", TrainingForm.AS_RECIPE, arguments[1]);
        System.exit(0);
    }

    private void take(Path data, String recipe, String family, String images) throws Exception {
        await(() -> model.models().items().size() > 2);
        FxThread.call(() -> {
            page.show(1);
            TrainingForm form = model.training().form();
            form.recipeProperty().set(recipe);
            form.familyProperty().set(family);
            form.imagesProperty().set(images);
            form.data().choose(data);
            return true;
        });
        await(() -> model.training().form().obstacleProperty().get().isEmpty());
        picture("ready");
        run(model.training()::start);
        await(() -> {
            TrainingRun run = model.training().runProperty().get();
            return run != null && !run.pictures().isEmpty() && secondIsJudged(run)
                    || model.training().stateProperty().get() != State.RUNNING;
        });
        picture("training");
        await(() -> model.training().stateProperty().get() != State.RUNNING);
        picture("trained");
        run(() -> page.show(0));
        await(() -> model.models().selectedProperty().get() instanceof ModelItem.Usable);
        picture("models");
        FxThread.call(() -> {
            page.show(2);
            model.recalibration().data().choose(data);
            model.recalibration()
                    .bundleProperty()
                    .set(model.training().resultProperty().get().bundle());
            return true;
        });
        await(() -> model.recalibration().obstacleProperty().get().isEmpty());
        run(model.recalibration()::start);
        await(() -> !model.recalibration().runningProperty().get());
        picture("recalibrated");
        FxThread.call(() -> {
            page.show(3);
            for (int number = 1; number <= SERIES; number++) {
                model.drift().scored(DriftModelTest.scored(number, FakeStudy.SLICES, FakeStudy.bundle()));
            }
            return true;
        });
        picture("drift");
    }

    /** Whether the second network has come to a few checkpoints. */
    private static boolean secondIsJudged(TrainingRun run) {
        return run.curve().judged().size() > 1 && run.curve().judged().get(1).size() > CHECKPOINTS;
    }

    private static void run(Runnable action) throws InterruptedException {
        FxThread.call(() -> {
            action.run();
            return true;
        });
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!FxThread.call(condition::getAsBoolean)) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private void picture(String name) throws Exception {
        for (int i = 0; i < 3; i++) {
            run(() -> {
                page.applyCss();
                page.layout();
            });
        }
        int[] argb = FxThread.call(() -> {
            WritableImage image = page.snapshot(null, null);
            int[] pixels = new int[WIDTH * HEIGHT];
            image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
            return pixels;
        });
        PngFile.write(out.resolve(name + ".png"), WIDTH, HEIGHT, argb);
    }
}
