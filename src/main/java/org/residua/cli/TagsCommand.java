package org.residua.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.residua.dicom.FileTags;
import org.residua.dicom.TagElement;
import org.residua.dicom.TagReader;
import org.residua.dicom.TagSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code residua tags}: every attribute of a file. */
@Command(
        name = "tags",
        mixinStandardHelpOptions = true,
        description = "Prints every attribute of a DICOM file: tag, VR, name and value. Values may name the patient.")
final class TagsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "A DICOM file, also in a ZIP archive (archive.zip/file).")
    private @Nullable Path file;

    @Option(
            names = "--search",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "Only attributes with all these words in their tag, keyword, name or value.")
    private String query = "";

    @Option(
            names = "--frame",
            paramLabel = "N",
            defaultValue = "0",
            description = "Frame whose functional groups are wanted in any case, from 0; default 0.")
    private int frame;

    @Mixin
    private final JsonTarget json = new JsonTarget();

    private final Environment environment;

    TagsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (file == null) {
            return ExitStatus.USAGE;
        }
        Terminal terminal = environment.terminal();
        FileTags tags = new TagReader().read(file, frame, environment.cancel());
        TagSearch search = TagSearch.of(query);
        if (json.isWanted()) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("path", tags.file().toString());
            all.put("end", tags.end());
            all.put("elements", tags.elements());
            json.write(all, terminal);
        }
        if (!json.takesStandardOutput()) {
            print(tags.elements(), search, "", terminal);
        }
        if (!tags.end().isEmpty()) {
            terminal.message("%s: %s", tags.file(), tags.end());
            return ExitStatus.SOME_REFUSED;
        }
        return ExitStatus.DONE;
    }

    private static void print(List<TagElement> elements, TagSearch search, String indent, Terminal terminal) {
        for (TagElement element : elements) {
            boolean item = element.vr().isEmpty();
            if (search.isEmpty() || !item && search.matches(element)) {
                String value = element.value().replace("\n", " ↵ ");
                terminal.print("%s%s %-2s %s: %s", indent, element.tag(), element.vr(), element.name(), value);
            }
            print(element.children(), search, indent + (search.isEmpty() ? "  " : ""), terminal);
        }
    }
}
