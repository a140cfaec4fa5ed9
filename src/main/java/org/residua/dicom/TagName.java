package org.residua.dicom;

import java.util.Locale;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;

/**
 * What an attribute is called.
 *
 * @param tag as (gggg,eeee)
 * @param name in words
 * @param keyword of the standard (PS3.6), empty where there is none
 * @param isNeededToRead whether other attributes cannot be understood without it
 */
record TagName(String tag, String name, String keyword, boolean isNeededToRead) {
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final String ITEM = "(FFFE,E000)";

    /** By the standard's dictionary, a private one by its creator (PS3.5 section 7.8). */
    static TagName of(int tag, Attributes attributes) {
        int group = tag >>> 16;
        int element = tag & 0xffff;
        if (element == 0) {
            return named(tag, "Group Length", "", false);
        }
        if (group % 2 == 0) {
            String keyword = keyword(tag);
            String words =
                    keyword.isEmpty() ? "Unknown" : WORDS.matcher(keyword).replaceAll(" ");
            boolean needed = tag == Tag.SpecificCharacterSet || tag == Tag.TransferSyntaxUID;
            return named(tag, words, keyword, needed);
        }
        if (element < 0x100) {
            return named(tag, "Private Creator", "", element >= 0x10);
        }
        String creator = attributes.getPrivateCreator(tag);
        String shown = creator == null ? "Private" : TagValue.neutral(creator);
        return named(tag, String.format(Locale.ROOT, "%s · xx%02X", shown, element & 0xff), "", false);
    }

    /** Of a sequence, counted from 1. */
    static TagName item(int number) {
        return new TagName(ITEM, "Item " + number, "", false);
    }

    /** Of the functional groups of a frame, counted from 1. */
    static TagName frame(int number) {
        return new TagName(ITEM, "Frame " + number, "", false);
    }

    /** Of encapsulated pixel data: the basic offset table, then fragments from 1 (PS3.5 section A.4). */
    static TagName fragment(int index) {
        return new TagName(ITEM, index == 0 ? "Basic Offset Table" : "Fragment " + index, "", false);
    }

    /** What is inside, for the row that holds it. */
    String counted(int children) {
        String what = tag.equals(ITEM) ? "attribute" : "item";
        return children + " " + what + (children == 1 ? "" : "s");
    }

    private static TagName named(int tag, String name, String keyword, boolean needed) {
        return new TagName(shown(tag), name, keyword, needed);
    }

    /** As (gggg,eeee). */
    static String shown(int tag) {
        return String.format(Locale.ROOT, "(%04X,%04X)", tag >>> 16, tag & 0xffff);
    }

    private static String keyword(int tag) {
        String keyword = ElementDictionary.keywordOf(tag, null);
        return keyword == null ? "" : keyword;
    }
}
