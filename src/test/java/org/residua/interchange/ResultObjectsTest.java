package org.residua.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.anomaly.AnomalyMap;
import org.residua.anomaly.Provenance;
import org.residua.anomaly.Regions;
import org.residua.anomaly.SliceResult;
import org.residua.anomaly.gate.GateVerdict;
import org.residua.bundle.ModelBundle;
import org.residua.dicom.SourceContext;
import org.residua.preprocess.GridMapping;
import org.residua.study.SliceRef;
import org.residua.testkit.Judge;
import org.residua.testkit.TestBundles;
import org.residua.volume.PixelSpacing;
import org.residua.volume.SliceGeometry;
import org.residua.volume.VoiWindow;

class ResultObjectsTest {
    private static final double ALPHA = 0.05;
    private static final int GRID = 4;

    @TempDir
    private Path folder;

    private record Scored(ResultSeries results, SourceContext context) {}

    private Scored slices() throws Exception {
        return scored(Samples.slices(folder), TestBundles.brain());
    }

    private Scored films() throws Exception {
        return scored(Samples.films(folder), TestBundles.chest());
    }

    private static Scored scored(ImageSeries images, ModelBundle bundle) throws Exception {
        DicomImageWriter.write(images);
        List<ResultSeries.Scored> scored = new ArrayList<>();
        for (SliceRef ref : images.series().slices()) {
            SliceGeometry geometry = new SliceGeometry(
                    Samples.COLUMNS,
                    Samples.ROWS,
                    new PixelSpacing(0.9, 0.7, PixelSpacing.Source.PIXEL_SPACING),
                    ref.plane());
            scored.add(new ResultSeries.Scored(result(ref, geometry, bundle), geometry));
        }
        ZonedDateTime created = ZonedDateTime.of(2026, 1, 6, 9, 30, 0, 0, ZoneOffset.UTC);
        ResultSeries results =
                new ResultSeries(images.study(), images.series(), bundle, ALPHA, scored, "0.1.0", created);
        return new Scored(
                results, SourceContext.read(images.series().instances().get(0).file()));
    }

    /** Evidence that rises to the right, beyond the threshold in the last columns; the corner is not scored. */
    private static SliceResult result(SliceRef ref, SliceGeometry geometry, ModelBundle bundle) {
        float[] evidence = new float[GRID * GRID];
        float[] input = new float[GRID * GRID];
        for (int i = 0; i < evidence.length; i++) {
            evidence[i] = i % GRID == GRID - 1 && i / GRID > 0 && i / GRID < 3 ? 0.9f : 0.1f;
            input[i] = i / 10f;
        }
        evidence[0] = Float.NaN;
        AnomalyMap map = new AnomalyMap(
                GRID, evidence, new GridMapping(0, 0, (double) Samples.COLUMNS / GRID, (double) Samples.ROWS / GRID));
        return new SliceResult(
                ref,
                0.5,
                0.01,
                true,
                GateVerdict.ACCEPTED,
                Regions.above(map, bundle.calibration().regionThreshold(ALPHA), geometry, bundle.evidenceQuantiles()),
                map,
                new float[GRID * GRID],
                input,
                new Provenance(
                        bundle.metadata().id(),
                        "ab".repeat(32),
                        "cd".repeat(32),
                        "calibration",
                        ALPHA,
                        false,
                        "0.1.0",
                        ref.instance().uid().value(),
                        0));
    }

    @Test
    void everyObjectConforms() throws Exception {
        List<String> errors = new ArrayList<>();
        for (Scored scored : List.of(slices(), films())) {
            for (Path file : all(scored)) {
                String name = scored.results().series().modality() + " " + file.getFileName() + ": ";
                Judge.conformanceErrors(file).forEach(error -> errors.add(name + error));
            }
        }
        assertEquals(List.of(), errors);
    }

    private List<Path> all(Scored s) throws Exception {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("seg", "evidence", "pmap", "residual", "sr", "gsps", "sc", "pdf", "ko")) {
            files.add(folder.resolve(name + ".dcm"));
        }
        SliceRef first = s.results.slices().get(0).result().ref();
        assertTrue(EvidenceSegmentation.writeRegions(files.get(0), s.results, s.context));
        EvidenceSegmentation.writeEvidence(files.get(1), s.results, s.context);
        EvidenceMap.write(files.get(2), s.results, EvidenceMap.Quantity.EVIDENCE, s.context);
        EvidenceMap.write(files.get(3), s.results, EvidenceMap.Quantity.RESIDUAL, s.context);
        MeasurementReport.write(files.get(4), s.results, s.context);
        PresentationState.write(files.get(5), s.results, VoiWindow.linear(1000, 2000), s.context);
        CapturedPicture.write(files.get(6), s.results, first, 1, 3, 2, new int[6], s.context);
        EncapsulatedReport.write(files.get(7), s.results, new byte[] {'%', 'P', 'D', 'F', '-'}, s.context);
        assertTrue(KeyImages.write(files.get(8), s.results, List.of(first), s.context));
        return files;
    }

    @Test
    void segmentationsReadBackEqual() throws Exception {
        Scored s = slices();
        Path regions = folder.resolve("seg.dcm");
        EvidenceSegmentation.writeRegions(regions, s.results, s.context);
        String read = Judge.pydicom(
                "d = pydicom.dcmread(sys.argv[1])\nprint(''.join(str(v) for v in d.pixel_array.ravel()))", regions);
        StringBuilder expected = new StringBuilder();
        for (ResultSeries.Scored slice : s.results.slices()) {
            for (float value : slice.evidence()) {
                expected.append(value > s.results.threshold() ? '1' : '0');
            }
        }
        assertTrue(expected.indexOf("1") >= 0);
        assertEquals(expected.toString(), read);
        Path evidence = folder.resolve("evidence.dcm");
        EvidenceSegmentation.writeEvidence(evidence, s.results, s.context);
        String shares = Judge.pydicom(
                "d = pydicom.dcmread(sys.argv[1])\nprint(d.pixel_array.max(), d.pixel_array.min())", evidence);
        assertEquals("255 0", shares);
    }

    @Test
    void parametricMapsReadBackEqual() throws Exception {
        Scored s = slices();
        Path file = folder.resolve("pmap.dcm");
        EvidenceMap.write(file, s.results, EvidenceMap.Quantity.EVIDENCE, s.context);
        String program = """
                import struct
                d = pydicom.dcmread(sys.argv[1])
                v = struct.unpack('<%df' % (len(d.FloatPixelData) // 4), d.FloatPixelData)
                pad = struct.unpack('<f', struct.pack('<f', d.FloatPixelPaddingValue))[0]
                print(d.ContentQualification, ' '.join('nan' if x == pad else '%.6f' % x for x in v))
                """;
        StringBuilder expected = new StringBuilder("RESEARCH");
        for (ResultSeries.Scored slice : s.results.slices()) {
            for (float value : slice.evidence()) {
                expected.append(Float.isNaN(value) ? " nan" : String.format(Locale.ROOT, " %.6f", value));
            }
        }
        assertEquals(expected.toString(), Judge.pydicom(program, file));
    }

    @Test
    void theReportHoldsTheTemplatesItemsWhereTheyBelong() throws Exception {
        Scored s = slices();
        Path file = folder.resolve("sr.dcm");
        MeasurementReport.write(file, s.results, s.context);
        String program = """
                d = pydicom.dcmread(sys.argv[1])
                def name(i): return i.ConceptNameCodeSequence[0].CodeValue if 'ConceptNameCodeSequence' in i else '-'
                print(name(d), d.ContentTemplateSequence[0].TemplateIdentifier)
                for a in d.ContentSequence:
                    if name(a) != '126010': continue
                    for g in a.ContentSequence:
                        print(name(g), g.ContentTemplateSequence[0].TemplateIdentifier, [name(i) for i in g.ContentSequence])
                """;
        String tree = Judge.pydicom(program, file);
        assertTrue(tree.startsWith("126000 1500"), tree);
        assertEquals(
                3, tree.lines().filter(line -> line.startsWith("125007 1410")).count(), tree);
        assertTrue(tree.contains("['112039', '112040', '121071', '111030', "), tree);
        String xml = Judge.output(List.of("dsr2xml", file.toString()));
        for (String code : List.of("126000", "126010", "125007", "112039", "112040")) {
            assertTrue(xml.contains("<value>" + code + "</value>"), code + " in " + xml);
        }
    }

    @Test
    void outlinesLieInThePatientWhereAnotherReaderPutsThePixels() throws Exception {
        Scored s = slices();
        Path file = folder.resolve("sr.dcm");
        MeasurementReport.write(file, s.results, s.context);
        String program = """
                d = pydicom.dcmread(sys.argv[1])
                for a in d.ContentSequence:
                    if a.ConceptNameCodeSequence[0].CodeValue != '126010': continue
                    for g in a.ContentSequence:
                        p = [i for i in g.ContentSequence if i.ValueType == 'SCOORD3D'][0].GraphicData
                        x, y, z = p[0::3], p[1::3], p[2::3]
                        print(min(x) >= -100 + .7 * 3 and max(x) <= -100 + .7 * 7, min(y) >= -90.5 - .9, max(y) <= -90.5 + .9 * 5, set(z), p[:3] == p[-3:])
                """;
        assertEquals(
                List.of("True True True {0.0} True", "True True True {5.0} True", "True True True {10.0} True"),
                Judge.pydicom(program, file).lines().toList());
    }

    @Test
    void patientAndStudyAreThoseOfTheImagesLetterByLetter() throws Exception {
        Scored s = slices();
        String program = """
                d = pydicom.dcmread(sys.argv[1])
                print(d.PatientName, d.PatientID, d.StudyInstanceUID, d.AccessionNumber, d.PatientAge)
                """;
        String source =
                Judge.pydicom(program, s.results.series().instances().get(0).file());
        for (Path file : all(s)) {
            assertEquals(source, Judge.pydicom(program, file), file.toString());
        }
    }

    @Test
    void everyObjectSaysWhatMadeItAndThatItIsForResearch() throws Exception {
        for (Path file : all(films())) {
            String said = Judge.pydicom("""
                    d = pydicom.dcmread(sys.argv[1])
                    print(d.ContributingEquipmentSequence[0].ContributionDescription, d.SeriesDescription)
                    print(d.get('ImageType', ['DERIVED'])[0])
                    """, file);
            assertTrue(said.contains("RESEARCH ONLY, NOT FOR DIAGNOSIS"), said);
            assertTrue(said.contains("ab".repeat(32)) && said.contains("alpha 0.05"), said);
            assertTrue(said.endsWith("DERIVED"), said);
        }
    }

    @Test
    void whereNothingExceedsTheThresholdThereIsNoSegmentation() throws Exception {
        Scored s = slices();
        ModelBundle bundle = TestBundles.calibrated(
                s.results.bundle(), new org.residua.bundle.Calibration("few", new double[3], new double[3], 1));
        ResultSeries none = new ResultSeries(
                s.results.study(), s.results.series(), bundle, ALPHA, s.results.slices(), "0.1.0", s.results.created());
        Path file = folder.resolve("none.dcm");
        assertFalse(EvidenceSegmentation.writeRegions(file, none, s.context));
        assertFalse(KeyImages.write(file, none, List.of(), s.context));
        assertFalse(file.toFile().exists());
        assertEquals(
                0,
                Arrays.stream(folder.toFile().list())
                        .filter(n -> n.contains(".part"))
                        .count());
    }
}
