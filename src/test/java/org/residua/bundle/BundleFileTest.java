package org.residua.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.residua.file.FileWriteException;
import org.residua.testkit.TestBundles;

class BundleFileTest {
    @TempDir
    private Path folder;

    @Test
    void aBundleComesBackAsItWas() throws Exception {
        ModelBundle written = TestBundles.chest();
        Path file = folder.resolve("chest.residua");
        String sha256 = BundleFile.write(written, file).sha256();
        ModelBundle read = BundleFile.read(file);
        assertEquals(sha256, read.sha256());
        assertEquals(
                HexFormat.of()
                        .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                                .digest(Files.readAllBytes(file))),
                sha256);
        assertSame(written, read);
    }

    @Test
    void aBundleWithoutPixelStatisticsAndPriorComesBackWithoutThem() throws Exception {
        Path file = folder.resolve("brain.residua");
        BundleFile.write(TestBundles.brain(), file);
        ModelBundle read = BundleFile.read(file);
        assertNull(read.pixelStatistics());
        assertNull(read.prior());
        assertSame(TestBundles.brain(), read);
    }

    @Test
    void theSameBundleGivesTheSameBytesAndNothingElseInTheFolder() throws Exception {
        String first = BundleFile.write(TestBundles.chest(), folder.resolve("a.residua"))
                .sha256();
        String second = BundleFile.write(TestBundles.chest(), folder.resolve("b.residua"))
                .sha256();
        assertEquals(first, second);
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void aBundleThatCannotBeWrittenSaysSo() throws Exception {
        Path missing = folder.resolve("missing").resolve("a.residua");
        assertThrows(FileWriteException.class, () -> BundleFile.write(TestBundles.chest(), missing));
    }

    @Test
    void everyEntryOfTheDesignIsThere() throws Exception {
        Map<String, byte[]> entries = EntryBytes.unzip(bytes(), BundleFile.LARGEST);
        for (String name : new String[] {
            "metadata.json",
            "preprocess.json",
            "networks/0/graph.json",
            "networks/0/weights.bin",
            "networks/1/graph.json",
            "networks/1/weights.bin",
            "pixel-statistics.bin",
            "prior.bin",
            "gate.json",
            "evidence-quantiles.bin",
            "calibration.json",
            "card.md",
            "hashes.json"
        }) {
            assertTrue(entries.containsKey(name), name);
        }
    }

    @Test
    void noAlteredByteIsEverUsed() throws Exception {
        byte[] bytes = bytes();
        Random random = new Random(13);
        int refused = 0;
        for (int trial = 0; trial < 400; trial++) {
            byte[] altered = bytes.clone();
            altered[random.nextInt(altered.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                // A byte of the zip's directory does not reach the content, so the bundle must then be the same.
                assertSame(TestBundles.chest(), read(altered));
            } catch (BundleException e) {
                assertTrue(e.getMessage().contains("test.residua"), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 350, "refused " + refused);
    }

    @Test
    void aBundleCutAnywhereIsRefused() throws Exception {
        byte[] bytes = bytes();
        int contentEnd = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
        for (int length = 0; length < contentEnd; length += 1 + length / 40) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThrows(BundleException.class, () -> read(cut));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "metadata.json",
                "preprocess.json",
                "scoring.json",
                "networks/0/graph.json",
                "networks/1/weights.bin",
                "gate.json",
                "evidence-quantiles.bin",
                "calibration.json",
                "card.md",
                "hashes.json",
                "prior.bin"
            })
    void aMissingEntryIsNamed(String name) throws Exception {
        Map<String, byte[]> entries = entries();
        entries.remove(name);
        BundleException e = assertThrows(BundleException.class, () -> read(EntryBytes.zip(entries)));
        assertTrue(e.getMessage().contains(name + " is missing"), e.getMessage());
        assertTrue(e.getMessage().contains("test.residua"), e.getMessage());
    }

    @Test
    void anAlteredEntryIsNamed() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put("calibration.json", "{}".getBytes(StandardCharsets.UTF_8));
        BundleException e = assertThrows(BundleException.class, () -> read(EntryBytes.zip(entries)));
        assertTrue(e.getMessage().contains("calibration.json was altered"), e.getMessage());
    }

    @Test
    void anEntryThatNobodyHashedIsRefused() throws Exception {
        Map<String, byte[]> entries = entries();
        entries.put("extra.bin", new byte[3]);
        assertThrows(BundleException.class, () -> read(EntryBytes.zip(entries)));
    }

    @Test
    void aNewerFormatIsRefusedByItsNumber() throws Exception {
        Map<String, byte[]> entries = entries();
        replace(entries, "metadata.json", "\"formatVersion\" : 2", "\"formatVersion\" : 7, \"novelty\" : 3");
        BundleException e = assertThrows(BundleException.class, () -> read(EntryBytes.zip(entries)));
        assertTrue(e.getMessage().contains("has format 7"), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "preprocess.json # \"version\" : 2 # \"version\" : 3",
                "preprocess.json # \"gridSize\" : 64 # \"gridSize\" : 32",
                "preprocess.json # \"LOCAL_CONTRAST\" # null",
                "preprocess.json # \"LOCAL_CONTRAST\" # \"NOVEL\"",
                "networks/0/member.json # \"medianPx\" : 1 # \"medianPx\" : 2",
                "scoring.json # \"topShare\" : 1.0 # \"topShare\" : null",
                "metadata.json # \"gridSize\" : 64 # \"gridSize\" : -64",
                "calibration.json # \"patients\" : 25 # \"patients\" : \"many\""
            })
    void entriesThatDoNotFitAreRefused(String name, String from, String to) throws Exception {
        Map<String, byte[]> entries = entries();
        replace(entries, name, from, to);
        BundleException e = assertThrows(BundleException.class, () -> read(EntryBytes.zip(entries)));
        assertTrue(e.getMessage().contains("test.residua"), e.getMessage());
    }

    @Test
    void preprocessingOfVersionOneMeansTheSameInMoreWords() throws Exception {
        Map<String, byte[]> entries = entries();
        String present = new String(entries.get("preprocess.json"), StandardCharsets.UTF_8);
        String old = present.replaceAll("\\s*\"(markers|spread|percentile\\w+)\" : [^,]*,", "");
        assertEquals(9, old.split(",").length);
        replace(entries, "preprocess.json", present, old.replace("\"version\" : 2", "\"version\" : 1"));
        assertEquals(
                TestBundles.chest().preprocessing(),
                read(EntryBytes.zip(entries)).preprocessing());
    }

    @Test
    void arraysThatLieAboutTheirSizeAreRefused() throws Exception {
        byte[] weights = entries().get("networks/0/weights.bin");
        Random random = new Random(17);
        for (int trial = 0; trial < 300; trial++) {
            byte[] altered = weights.clone();
            int at = random.nextInt(60);
            altered[at] = (byte) random.nextInt(256);
            Map<String, byte[]> entries = entries();
            entries.put("networks/0/weights.bin", altered);
            rehash(entries);
            try {
                assertNotNull(read(EntryBytes.zip(entries)));
            } catch (BundleException e) {
                assertTrue(e.getMessage().contains("test.residua"));
            }
        }
    }

    @Test
    void whatIsNotABundleIsRefused() {
        assertThrows(BundleException.class, () -> read(new byte[0]));
        assertThrows(BundleException.class, () -> read("not a zip at all".getBytes(StandardCharsets.UTF_8)));
        BundleException missing =
                assertThrows(BundleException.class, () -> BundleFile.read(folder.resolve("none.residua")));
        assertTrue(missing.getMessage().contains("none.residua"));
        BundleException directory = assertThrows(BundleException.class, () -> BundleFile.read(folder));
        assertTrue(directory.getMessage().contains(folder.toString()));
    }

    @Test
    void aZipThatUnpacksToTooMuchIsNotUnpacked() throws Exception {
        byte[] zip = EntryBytes.zip(Map.of("a", new byte[500], "b", new byte[600]));
        assertThrows(IOException.class, () -> EntryBytes.unzip(zip, 1000));
        assertEquals(2, EntryBytes.unzip(zip, 1100).size());
    }

    private byte[] bytes() throws IOException {
        Path file = folder.resolve("chest.residua");
        BundleFile.write(TestBundles.chest(), file);
        return Files.readAllBytes(file);
    }

    private static Map<String, byte[]> entries() throws IOException {
        return new LinkedHashMap<>(BundleEntries.of(TestBundles.chest()));
    }

    private static void replace(Map<String, byte[]> entries, String name, String from, String to) {
        String before = new String(entries.get(name), StandardCharsets.UTF_8);
        assertTrue(before.contains(from), before);
        entries.put(name, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
        rehash(entries);
    }

    private static void rehash(Map<String, byte[]> entries) {
        entries.remove("hashes.json");
        StringBuilder json = new StringBuilder();
        entries.forEach((name, bytes) -> json.append(json.length() == 0 ? "{" : ",")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(Digest.sha256(bytes))
                .append('"'));
        entries.put("hashes.json", json.append('}').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ModelBundle read(byte[] bytes) throws BundleException {
        return BundleFile.read(new ByteArrayInputStream(bytes), "test.residua");
    }

    private static void assertSame(ModelBundle a, ModelBundle b) {
        assertEquals(a.metadata(), b.metadata());
        assertEquals(a.preprocessing(), b.preprocessing());
        assertEquals(a.scoring(), b.scoring());
        assertEquals(a.card(), b.card());
        assertArrayEquals(a.prior(), b.prior());
        assertEquals(a.members().size(), b.members().size());
        for (int i = 0; i < a.members().size(); i++) {
            Member member = b.members().get(i);
            Network network = a.members().get(i).network();
            assertEquals(network.architecture(), member.network().architecture());
            assertEquals(network.weights().keySet(), member.network().weights().keySet());
            assertEquals(a.members().get(i).fold(), member.fold());
            assertEquals(a.members().get(i).comparisons(), member.comparisons());
            DescriptorBank bank = a.members().get(i).textures();
            assertEquals(bank == null, member.textures() == null);
            if (bank != null) {
                assertArrayEquals(bank.mean(), member.textures().mean());
                assertArrayEquals(bank.deviation(), member.textures().deviation());
                assertArrayEquals(bank.values(), member.textures().values());
            }
            Map<String, Tensor> weights = member.network().weights();
            network.weights().forEach((name, tensor) -> {
                assertArrayEquals(tensor.shape(), weights.get(name).shape());
                assertArrayEquals(tensor.values(), weights.get(name).values());
            });
        }
        assertEquals(a.scoreParts(), b.scoreParts());
        PixelStatistics pixels = a.pixelStatistics();
        if (pixels != null) {
            assertEquals(pixels.size(), b.pixelStatistics().size());
            assertEquals(pixels.floor(), b.pixelStatistics().floor());
            assertArrayEquals(pixels.mean(), b.pixelStatistics().mean());
            assertArrayEquals(pixels.deviation(), b.pixelStatistics().deviation());
        }
        assertEquals(a.gate().modalities(), b.gate().modalities());
        assertEquals(a.gate().bodyParts(), b.gate().bodyParts());
        assertEquals(a.gate().requiredWords(), b.gate().requiredWords());
        assertEquals(a.gate().statistics(), b.gate().statistics());
        assertArrayEquals(a.gate().template(), b.gate().template());
        assertArrayEquals(
                a.evidenceQuantiles().evidence(), b.evidenceQuantiles().evidence());
        assertArrayEquals(a.evidenceQuantiles().tail(), b.evidenceQuantiles().tail());
        assertEquals(a.evidenceQuantiles().pixels(), b.evidenceQuantiles().pixels());
        assertEquals(a.calibration().id(), b.calibration().id());
        assertArrayEquals(a.calibration().sliceScores(), b.calibration().sliceScores());
        assertArrayEquals(a.calibration().sliceMaxima(), b.calibration().sliceMaxima());
        assertEquals(a.calibration().patients(), b.calibration().patients());
    }
}
