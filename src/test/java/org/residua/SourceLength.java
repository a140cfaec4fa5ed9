package org.residua;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Lengths of a source file and its methods, told by the formatter's indentation: a method's braces stand in one column. */
record SourceLength(Path file, List<String> lines) {
    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 50;
    private static final Pattern METHOD_START = Pattern.compile(
            "^( +)(?!(?:if|for|while|switch|try|do|else|catch|return|new|synchronized)\\b)(?!.*\\b(?:record|class|enum)\\b).*\\) ?"
                    + "(?:throws [\\w., ]+)?\\{$");
    private static final Pattern CONTINUED = Pattern.compile("^( +)(?:throws .*|\\)) \\{$");

    static SourceLength of(Path file) throws IOException {
        return new SourceLength(file, Files.readAllLines(file));
    }

    List<String> violations() {
        List<String> found = new ArrayList<>();
        if (lines.size() > LONGEST_FILE) {
            found.add(file + " has " + lines.size() + " lines");
        }
        for (int start = 0; start < lines.size(); start++) {
            String line = lines.get(start);
            if (!METHOD_START.matcher(line).matches()
                    && !CONTINUED.matcher(line).matches()) {
                continue;
            }
            int end = endOf(start);
            if (end - start - 1 > LONGEST_METHOD) {
                found.add(file + ":" + (start + 1) + " has a method of " + (end - start - 1) + " lines");
            }
        }
        return found;
    }

    /** The first later line that closes a brace at the indentation of the method, or less. */
    private int endOf(int start) {
        int indentation = indentation(lines.get(start));
        for (int i = start + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.strip().startsWith("}") && indentation(line) <= indentation) {
                return i;
            }
        }
        return lines.size();
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }
}
