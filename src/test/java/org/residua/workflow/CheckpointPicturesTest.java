package org.residua.workflow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.residua.autoencoder.InferencePlan;
import org.residua.autoencoder.Reconstruction;
import org.residua.bundle.Comparison;
import org.residua.bundle.Scoring;
import org.residua.evaluate.RecipeException;
import org.residua.evaluate.RecipeReader;
import org.residua.preprocess.GridMapping;
import org.residua.preprocess.ModelInput;

class CheckpointPicturesTest {
    private static final int SIZE = 32;

    /** A network that has learnt the normals: it gives 0.5 everywhere. */
    private static final InferencePlan LEARNT = new InferencePlan() {
        @Override
        public Reconstruction reconstruct(ModelInput input) {
            float[] mean = new float[SIZE * SIZE];
            java.util.Arrays.fill(mean, 0.5f);
            return new Reconstruction(mean, new float[SIZE * SIZE]);
        }

        @Override
        public void close() {}
    };

    private static ModelInput normal() {
        float[] values = new float[SIZE * SIZE];
        boolean[] foreground = new boolean[SIZE * SIZE];
        java.util.Arrays.fill(values, 0.5f);
        java.util.Arrays.fill(foreground, true);
        return new ModelInput(SIZE, values, foreground, new GridMapping(0, 0, 1, 1));
    }

    @Test
    void theFirstOfFourNormalsIsChangedAndOnlyThereEvidenceIsFound() throws RecipeException {
        List<ModelInput> normals = IntStream.range(0, 9).mapToObj(i -> normal()).toList();
        CheckpointPictures fixed = new CheckpointPictures(
                normals,
                new Comparison(Scoring.Residual.LIKELIHOOD, 3, 1),
                RecipeReader.read("volume").scoring());
        List<TrainingPicture> pictures = fixed.of(LEARNT);
        assertEquals(4, pictures.size());
        assertEquals(
                List.of(true, false, false, false),
                pictures.stream().map(TrainingPicture::isChanged).toList());
        TrainingPicture changed = pictures.get(0);
        double inside = 0;
        for (int i = 0; i < SIZE * SIZE; i++) {
            if (changed.changed()[i]) {
                inside = Float.isNaN(changed.evidence()[i]) ? inside : Math.max(inside, changed.evidence()[i]);
            } else {
                assertEquals(0.5f, changed.input()[i]);
            }
        }
        assertTrue(inside > 0, "evidence " + inside);
        assertArrayEquals(changed.input(), fixed.of(LEARNT).get(0).input(), "the same at every checkpoint");
        assertTrue(
                IntStream.range(0, SIZE * SIZE).noneMatch(i -> pictures.get(1).evidence()[i] > 0));
    }

    @Test
    void withoutHeldOutNormalsThereIsNothingToShow() throws RecipeException {
        assertEquals(
                List.of(),
                new CheckpointPictures(
                                List.of(),
                                new Comparison(Scoring.Residual.LIKELIHOOD, 3, 1),
                                RecipeReader.read("volume").scoring())
                        .of(LEARNT));
    }
}
