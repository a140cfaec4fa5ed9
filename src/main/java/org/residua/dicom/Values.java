package org.residua.dicom;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.PersonName;
import org.aoju.bus.image.galaxy.data.VR;
import org.jspecify.annotations.Nullable;

/** Values of attributes as files really have them: missing, empty or malformed ones are as good as absent. */
final class Values {
    /** Control characters, and those that have no width or turn the reading direction and so can disguise a text. */
    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+");

    private static final Set<VR> INTEGERS = Set.of(VR.US, VR.SS, VR.UL, VR.SL, VR.IS);

    private static final Set<VR> BINARY =
            Set.of(VR.AT, VR.FD, VR.FL, VR.OB, VR.OD, VR.OF, VR.OL, VR.OW, VR.SL, VR.SQ, VR.SS, VR.UL, VR.US);

    private static final int MOST_CHARACTERS = 1024;

    private Values() {}

    /** The text, several values joined by a backslash; empty where absent. Decoded by Specific Character Set (0008,0005). */
    static String text(Attributes attributes, int tag) {
        String[] values = decoded(attributes, tag);
        return values == null ? "" : Arrays.stream(values).map(Values::cleaned).collect(Collectors.joining("\\"));
    }

    /** The toolkit guesses at what it cannot decode, so that only other than texts are left to it. */
    private static String @Nullable [] decoded(Attributes attributes, int tag) {
        VR vr = attributes.getVR(tag);
        Object value = vr == null || BINARY.contains(vr) ? null : attributes.getValue(tag);
        return value instanceof byte[] bytes
                ? TextDecoder.of(attributes).decode(bytes, vr == VR.PN).split("\\\\", -1)
                : attributes.getStrings(tag);
    }

    /** The texts, one a value. */
    static String[] texts(Attributes attributes, int tag) {
        String text = text(attributes, tag);
        return text.isEmpty() ? new String[0] : text.split("\\\\", -1);
    }

    /** A person's name as to be shown: family, then given and middle names; ideographic where there is no alphabetic one. */
    static String personName(Attributes attributes, int tag) {
        String[] names = decoded(attributes, tag);
        if (names == null || names.length == 0 || names[0] == null) {
            return "";
        }
        PersonName name = new PersonName(names[0], true);
        return Stream.of(PersonName.Group.Alphabetic, PersonName.Group.Ideographic, PersonName.Group.Phonetic)
                .map(group -> shown(name, group))
                .filter(shown -> !shown.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String shown(PersonName name, PersonName.Group group) {
        String given = Stream.of(PersonName.Component.GivenName, PersonName.Component.MiddleName)
                .map(component -> component(name, group, component))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        String family = component(name, group, PersonName.Component.FamilyName);
        return Stream.of(family, given).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String component(PersonName name, PersonName.Group group, PersonName.Component component) {
        String value = name.get(group, component);
        return value == null ? "" : cleaned(value);
    }

    private static String cleaned(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        String cut = raw.length() > MOST_CHARACTERS ? raw.substring(0, MOST_CHARACTERS) : raw;
        return NOT_SHOWN.matcher(cut).replaceAll(" ").trim();
    }

    /** The numbers; none where absent or where one is malformed or not finite. */
    static double[] numbers(Attributes attributes, int tag) {
        try {
            VR vr = attributes.getVR(tag);
            double[] values = vr != null && INTEGERS.contains(vr)
                    ? Arrays.stream(attributes.getInts(tag)).asDoubleStream().toArray()
                    : attributes.getDoubles(tag);
            return values != null && Arrays.stream(values).allMatch(Double::isFinite) ? values : new double[0];
        } catch (RuntimeException e) {
            return new double[0];
        }
    }

    /** The first number; null where absent or malformed. */
    static @Nullable Double number(Attributes attributes, int tag) {
        double[] values = numbers(attributes, tag);
        return values.length == 0 ? null : values[0];
    }

    /** The first number as an integer; {@code otherwise} where absent or malformed. */
    static int integer(Attributes attributes, int tag, int otherwise) {
        Double value = number(attributes, tag);
        return value == null ? otherwise : (int) (double) value;
    }

    /**
     * A number of VR US or SS, read by Pixel Representation (0028,0103) whatever the file or a dictionary says the VR is.
     *
     * @param raw as the toolkit read it
     */
    static int usOrSs(Attributes root, int raw) {
        return integer(root, Tag.PixelRepresentation, 0) == 1 ? (short) raw : raw & 0xffff;
    }
}
