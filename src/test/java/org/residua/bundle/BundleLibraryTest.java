package org.residua.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.residua.study.Series;
import org.residua.testkit.TestBundles;
import org.residua.testkit.TestSlices;

class BundleLibraryTest {
    @TempDir
    private Path folder;

    private BundleLibrary library;

    @BeforeEach
    void twoBundlesAndABrokenOne() throws Exception {
        BundleFile.write(TestBundles.brain(), folder.resolve("b.residua"));
        BundleFile.write(TestBundles.chest(), folder.resolve("c.residua"));
        Files.writeString(folder.resolve("a.residua"), "broken");
        Files.writeString(folder.resolve("notes.txt"), "not a bundle");
        library = new BundleLibrary(folder);
    }

    @Test
    void theUsersBundlesComeFirstAndBrokenOnesAreLeftOut() {
        List<BundleLibrary.Entry> entries = library.entries();
        assertEquals(folder.resolve("b.residua").toString(), entries.get(0).file());
        assertEquals("brain-flair", entries.get(0).bundle().metadata().id());
        assertEquals("chest-film", entries.get(1).bundle().metadata().id());
    }

    @Test
    void everyShippedBundleOpens() throws Exception {
        String index;
        try (InputStream in = BundleLibrary.class.getResourceAsStream("/org/residua/bundle/shipped/index.txt")) {
            assertNotNull(in, "the list of shipped bundles");
            index = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        long names = index.lines().filter(line -> !line.isBlank()).count();
        assertEquals(names, new BundleLibrary(null).entries().size());
    }

    @Test
    void aBundleThatChangedIsReadAgainAndOneThatDidNotIsKept() throws Exception {
        ModelBundle before = library.entries().get(0).bundle();
        assertSame(before, library.entries().get(0).bundle());
        BundleFile.write(TestBundles.chest(), folder.resolve("b.residua"));
        assertEquals("chest-film", library.entries().get(0).bundle().metadata().id());
    }

    @Test
    void aBundleIsFoundByItsIdOrItsFile() throws Exception {
        assertEquals("chest-film", library.find("chest-film").metadata().id());
        String file = folder.resolve("b.residua").toString();
        assertEquals("brain-flair", library.find(file).metadata().id());
    }

    @Test
    void aBundleThatIsNotThereIsNamedWithThoseThatAre() {
        BundleException e = assertThrows(BundleException.class, () -> library.find("knee"));
        assertTrue(e.getMessage().contains("knee"));
        assertTrue(e.getMessage().contains("brain-flair"), e.getMessage());
        BundleException broken = assertThrows(
                BundleException.class,
                () -> library.find(folder.resolve("a.residua").toString()));
        assertTrue(broken.getMessage().contains("a.residua"));
        BundleException missing = assertThrows(BundleException.class, () -> library.find("elsewhere/x.residua"));
        assertTrue(missing.getMessage().contains("x.residua"));
        assertThrows(BundleException.class, () -> library.find("a\0b"));
    }

    @Test
    void theBestBundleIsOfTheSameModality() {
        assertEquals("brain-flair", best(TestSlices.series("MR", "HEAD", "AX FLAIR", null, null, null)));
        assertEquals("chest-film", best(TestSlices.series("CR", "", "", null, null, null)));
        assertNull(new BundleLibrary(folder).bestFor(TestSlices.series("US", "", "", null, null, null)));
        assertNull(library.bestFor(TestSlices.plainPicture()));
    }

    @Test
    void amongSeveralTheOneWhoseBodyPartAndWordsAgreeIsTheBest() {
        GateReference flair = TestBundles.brain().gate();
        int agreeing = flair.fit(TestSlices.series("MR", "head", "AX Flair", null, null, null));
        int silent = flair.fit(TestSlices.series("MR", "", "AX FLAIR", null, null, null));
        int otherWords = flair.fit(TestSlices.series("MR", "HEAD", "AX T1", null, null, null));
        int otherPart = flair.fit(TestSlices.series("MR", "KNEE", "PD", null, null, null));
        assertTrue(agreeing > silent && silent >= otherWords && otherWords > otherPart && otherPart > 0);
    }

    @Test
    void aFolderThatIsNotThereHoldsNoBundles() {
        int shipped = new BundleLibrary(null).entries().size();
        assertEquals(
                shipped, new BundleLibrary(folder.resolve("none")).entries().size());
    }

    private String best(Series series) {
        ModelBundle best = library.bestFor(series);
        return best == null ? "none" : best.metadata().id();
    }
}
