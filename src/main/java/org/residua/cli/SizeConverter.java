package org.residua.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a size such as 1680x1000. */
final class SizeConverter implements ITypeConverter<Viewer.Size> {
    private static final Pattern SIZE = Pattern.compile("([1-9]\\d{2,3})x([1-9]\\d{2,3})");

    @Override
    public Viewer.Size convert(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new TypeConversionException("'" + text + "' is not a size such as 1680x1000 (100 to 9999 each)");
        }
        return new Viewer.Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
    }
}
