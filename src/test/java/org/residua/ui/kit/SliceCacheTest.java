package org.residua.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.residua.volume.SliceReadException;
import org.residua.volume.Volume;

class SliceCacheTest {
    private static final long SLICE_BYTES = 2L * FakeStudy.SIDE * FakeStudy.SIDE;

    private final FakeStudy fake = new FakeStudy();
    private final SeriesEntry entry = new SeriesEntry(
            fake.scan().studies().get(0), new Volume(fake.series("FLAIR axial", 1, FakeStudy.SLICES), fake::read));

    @Test
    void theLeastRecentlyUsedSliceLeavesFirst() throws SliceReadException {
        SliceCache cache = new SliceCache(2 * SLICE_BYTES);
        var first = cache.slice(entry, 0);
        cache.slice(entry, 1);
        assertSame(first, cache.slice(entry, 0));
        cache.slice(entry, 2);
        assertEquals(2 * SLICE_BYTES, cache.bytes());
        assertNull(cache.ifPresent(entry, 1));
        assertNotNull(cache.ifPresent(entry, 0));
    }

    @Test
    void theLatestSliceStaysHoweverLarge() throws SliceReadException {
        SliceCache cache = new SliceCache(1);
        cache.slice(entry, 0);
        cache.slice(entry, 1);
        assertNotNull(cache.ifPresent(entry, 1));
        assertEquals(SLICE_BYTES, cache.bytes());
    }

    @Test
    void aGeometryIsRememberedLongerThanItsPixels() throws SliceReadException {
        SliceCache cache = new SliceCache(1);
        cache.slice(entry, 0);
        cache.slice(entry, 1);
        assertTrue(cache.geometry(entry, 0).columns() == FakeStudy.SIDE);
        assertNull(cache.ifPresent(entry, 0));
    }
}
