package org.residua.phantom;

import java.util.List;
import java.util.Random;
import org.residua.study.Vector3;

/** A posteroanterior chest film, drawn from a seed by projecting a three-dimensional chest. */
public final class ChestPhantom {
    /** Where a lesion's exact mask begins, in cm of water along the ray. */
    private static final double MASK_WATER_CM = 0.1;

    private ChestPhantom() {}

    /**
     * Draws one film. With and without a lesion, the same seed gives the same patient.
     *
     * @param seed decides the patient, the vessels, the noise and the lesion
     * @param withLesion whether a dense, soft-edged lesion lies in a lung
     * @param size side of the film in pixels
     */
    public static PhantomScan render(long seed, boolean withLesion, int size) {
        Random random = new Random(seed);
        ChestShape shape = ChestShape.random(random);
        NoiseField noise = new NoiseField(random.nextLong());
        Lungs lungs = new Lungs(shape);
        SoftTissue tissue = new SoftTissue(shape, noise);
        FilmPlane plane = new FilmPlane(size);
        plane.add(
                (x, y) -> tissue.thicknessCm(x, y) - Math.min(tissue.thicknessCm(x, y), aeration(lungs, noise, x, y)));
        new LungVessels(shape, lungs, random).vessels().forEach(vessel -> vessel.project(plane));
        new Skeleton(shape, random).bones().forEach(bone -> bone.project(plane));
        airway(shape).forEach(tube -> tube.project(plane));
        Random quanta = new Random(random.nextLong());
        boolean[] mask = new boolean[size * size];
        if (withLesion) {
            ChestLesion lesion = ChestLesion.random(shape, lungs, random);
            plane.add(lesion::waterCm);
            for (int i = 0; i < mask.length; i++) {
                mask[i] = lesion.waterCm(plane.xCm(i % size), plane.yCm(i / size)) > MASK_WATER_CM;
            }
        }
        FilmFrame.add(plane);
        short[] pixels = FilmFrame.shutter(FilmDetector.expose(plane, quanta), size);
        return new PhantomScan(size, size, 10 * plane.pixelCm(), 0, List.of(new PhantomSlice(pixels, mask)));
    }

    /** Water that air in the lung takes away, with the texture of small vessels and interstitium. */
    private static double aeration(Lungs lungs, NoiseField noise, double x, double y) {
        double depth = lungs.depthCm(x, y);
        if (depth <= 0) {
            return 0;
        }
        double texture =
                0.030 * noise.fractal(2.2 * x, 2.2 * y, 11, 4) + 0.03 * noise.fractal(0.35 * x, 0.35 * y, 5, 2);
        return Lungs.AIR_SHARE * depth * (1 + texture * Math.min(1, 8 / depth));
    }

    private static List<Tube> airway(ChestShape shape) {
        double carina = shape.apexY() + 7.2;
        double x = shape.rotationCm();
        return List.of(
                Tube.solid(
                        Tube.smooth(
                                List.of(
                                        new Vector3(x, -1, 0),
                                        new Vector3(x + 0.05, 4, 0),
                                        new Vector3(x - 0.25, carina, 0)),
                                10),
                        t -> 1.7,
                        -0.95),
                Tube.solid(
                        List.of(new Vector3(x - 0.3, carina - 0.2, 0), new Vector3(x - 2.9, carina + 2.6, 0)),
                        t -> 1.25,
                        -0.9),
                Tube.solid(
                        List.of(new Vector3(x - 0.1, carina - 0.2, 0), new Vector3(x + 3.4, carina + 2.3, 0)),
                        t -> 1.05,
                        -0.9));
    }
}
