package org.residua.dicom;

import java.util.Arrays;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.jspecify.annotations.Nullable;
import org.residua.volume.ColourPalette;
import org.residua.volume.Frame;

/** The Palette Color Lookup Tables of a PALETTE COLOR image, plain or segmented (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, C.7.9.2). */
final class PaletteMapping {
    private static final int[][] TAGS = {
        {
            Tag.RedPaletteColorLookupTableDescriptor,
            Tag.RedPaletteColorLookupTableData,
            Tag.SegmentedRedPaletteColorLookupTableData
        },
        {
            Tag.GreenPaletteColorLookupTableDescriptor,
            Tag.GreenPaletteColorLookupTableData,
            Tag.SegmentedGreenPaletteColorLookupTableData
        },
        {
            Tag.BluePaletteColorLookupTableDescriptor,
            Tag.BluePaletteColorLookupTableData,
            Tag.SegmentedBluePaletteColorLookupTableData
        }
    };

    private PaletteMapping() {}

    /** Whether a frame is nothing without its palette. */
    static boolean isWanted(Frame frame) {
        return frame.photometric().equals("PALETTE COLOR");
    }

    /** The frame with its colours, where it wants them and they are there. */
    static Frame coloured(Frame frame, Attributes image) {
        return !isWanted(frame) || frame.samplesPerPixel() != 1 ? frame : frame.withPalette(palette(image));
    }

    /** The colours; null where one of the tables is missing or broken. */
    private static @Nullable ColourPalette palette(Attributes image) {
        LutMapping[] tables = new LutMapping[TAGS.length];
        for (int i = 0; i < TAGS.length; i++) {
            LutMapping table = table(image, TAGS[i][0], TAGS[i][1], TAGS[i][2]);
            if (table == null) {
                return null;
            }
            tables[i] = table;
        }
        int shift = shift(tables);
        int[] rgb = new int
                [Arrays.stream(tables).mapToInt(t -> t.entries().length).max().orElse(0)];
        Arrays.setAll(
                rgb,
                i -> level(tables[0], i, shift) << 16 | level(tables[1], i, shift) << 8 | level(tables[2], i, shift));
        return new ColourPalette(Values.usOrSs(image, tables[0].firstMapped()), rgb);
    }

    private static @Nullable LutMapping table(Attributes image, int descriptorTag, int dataTag, int segmentedTag) {
        if (image.containsValue(dataTag) || !image.containsValue(segmentedTag)) {
            return LutMapping.of(image, descriptorTag, dataTag);
        }
        int[] descriptor = LutMapping.descriptor(image, descriptorTag);
        if (descriptor.length == 0) {
            return null;
        }
        boolean bytes = descriptor[2] == 8;
        int[] units = LutMapping.words(LutMapping.bytes(image, segmentedTag), bytes);
        int[] entries = SegmentedLut.expanded(units, bytes, descriptor[0]);
        return entries == null ? null : new LutMapping(descriptor[1], entries, descriptor[2]);
    }

    /**
     * How far entries are shifted to 8 bits: not at all where all of them have 8, whatever the descriptor says, as
     * those that were stored in words without being scaled.
     */
    private static int shift(LutMapping... tables) {
        int highest = Arrays.stream(tables)
                .flatMapToInt(table -> Arrays.stream(table.entries()))
                .max()
                .orElse(0);
        return highest > 0xff ? 8 : 0;
    }

    private static int level(LutMapping table, int index, int shift) {
        return table.entries()[Math.min(index, table.entries().length - 1)] >> shift;
    }
}
