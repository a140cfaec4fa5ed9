package org.residua.volume.reslice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.Vector3;
import org.residua.testkit.Judge;
import org.residua.volume.SliceGeometry;
import org.residua.volume.Volume;

/** Planes through noise are those that SciPy's map_coordinates finds at the patient positions of their pixels. */
class JudgedPlanesTest {
    private static final int SLICES = 6;

    @Test
    void planesOfAnObliqueStackAreThoseOfTheJudge(@TempDir Path folder) throws Exception {
        double c = Math.cos(0.3);
        double s = Math.sin(0.3);
        Vector3 rows = new Vector3(c, s, 0);
        Vector3 columns = new Vector3(-s * c, c * c, s);
        Random random = new Random(5);
        StackPhantom phantom = new StackPhantom(at -> (float) (1000 * random.nextGaussian()))
                .slices(rows, columns, 0, StackPhantom.even(SLICES, 4.4));
        Voxels voxels = phantom.voxels(1 << 20);
        Volume coronal = new ComputedPlanes(phantom.volume().series(), voxels, AnatomicalPlane.CORONAL).volume();
        int size = StackPhantom.COLUMNS * StackPhantom.ROWS;
        float[] noise = new float[SLICES * size];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) voxels.at(i / size, i % size % StackPhantom.COLUMNS, i % size / StackPhantom.COLUMNS);
        }
        SliceGeometry geometry = coronal.slice(3).geometry();
        float[] seen = coronal.slice(3).modalityValues();
        String places = places(geometry, seen.length);
        float[] judged = Judge.numbers(program(places, rows, columns), folder, noise);
        assertEquals(judged.length, seen.length);
        assertTrue(seen.length > 100);
        for (int i = 0; i < seen.length; i++) {
            assertEquals(judged[i], seen[i], 1e-2, "pixel " + i);
        }
    }

    private static String places(SliceGeometry geometry, int count) {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Vector3 at = geometry.toPatientMm(i % geometry.columns(), i / geometry.columns());
            places.append(list(at == null ? new Vector3(0, 0, 0) : at)).append(',');
        }
        return places.toString();
    }

    private static String list(Vector3 at) {
        return String.format(Locale.ROOT, "[%.9f,%.9f,%.9f]", at.x(), at.y(), at.z());
    }

    /** From patient positions to voxels by the inverse of the affine matrix of PS3.3 C.7.6.2.1.1. */
    private static String program(String places, Vector3 rows, Vector3 columns) {
        return String.format(
                Locale.ROOT,
                """
                import sys
                import numpy as np
                from scipy.ndimage import map_coordinates
                volume = np.fromfile(sys.argv[1], '<f4').reshape(%d, %d, %d).astype(float)
                rows, columns, origin = np.array(%s), np.array(%s), np.array(%s)
                affine = np.stack([rows * %f, columns * %f, np.cross(rows, columns) * 4.4], axis=1)
                places = np.array([%s])
                voxels = np.linalg.solve(affine, (places - origin).T)
                values = map_coordinates(volume, voxels[::-1].round(6), order=1, mode='nearest')
                print(' '.join('%%.6f' %% v for v in values))
                """,
                SLICES,
                StackPhantom.ROWS,
                StackPhantom.COLUMNS,
                list(rows),
                list(columns),
                list(StackPhantom.ORIGIN),
                StackPhantom.COLUMN_MM,
                StackPhantom.ROW_MM,
                places);
    }
}
