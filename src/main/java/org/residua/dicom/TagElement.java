package org.residua.dicom;

import java.util.List;

/**
 * One attribute as it is in a file, or one item of a sequence.
 *
 * @param tag group and element as (gggg,eeee)
 * @param vr value representation, empty for items
 * @param name what to call it in words; the private creator's name for what no dictionary knows
 * @param keyword of the standard (PS3.6), empty where there is none
 * @param value as text: several values joined by a backslash, what is long cut with its length stated
 * @param lengthBytes of the value in the file, -1 where it is undefined
 * @param whole false where some of the value or of the children is not shown
 * @param children the items of a sequence, the attributes of an item, the fragments of encapsulated pixel data
 */
public record TagElement(
        String tag,
        String vr,
        String name,
        String keyword,
        String value,
        long lengthBytes,
        boolean whole,
        List<TagElement> children) {
    public TagElement {
        children = List.copyOf(children);
    }

    /** Values may name the patient. */
    @Override
    public String toString() {
        return tag + " " + vr + " " + keyword;
    }
}
