package org.residua.dicom.codec.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a codec process is started.
 *
 * @param command program and arguments
 * @param javaOptions for its virtual machine
 */
record CodecCommand(List<String> command, String javaOptions) {
    /** Read by every virtual machine last, so that it holds against the options of an installed launcher as well. */
    private static final String OPTIONS_VARIABLE = "_JAVA_OPTIONS";

    /** Other options; and what an installed launcher says to its second self, which the child would take itself for. */
    private static final List<String> NOT_HANDED_DOWN =
            List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JPACKAGE_LAUNCHER");

    /**
     * Small, and without a trace on the disk when it crashes: its memory holds patients' pictures. The heap takes a frame
     * compressed and decoded.
     */
    private static final String OPTIONS = "-Xmx1g -Xss8m -XX:+UseSerialGC -XX:+SuppressFatalErrorMessage"
            + " -XX:-CreateCoredumpOnCrash -Djava.awt.headless=true";

    /**
     * The program that runs now, once more: through {@code java} with the same class path, or through its own launcher,
     * as an installed package has no {@code java}.
     *
     * @param main what {@code java} starts
     */
    static CodecCommand ofThisProgram(Class<?> main) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String executable = ProcessHandle.current().info().command().orElse(java);
        return of(executable, System.getProperty("java.class.path"), main);
    }

    static CodecCommand of(String executable, String classPath, Class<?> main) {
        String name = String.valueOf(Path.of(executable).getFileName());
        boolean isJava = name.equals("java") || name.equals("java.exe") || name.equals("javaw.exe");
        return new CodecCommand(
                isJava
                        ? List.of(executable, "-cp", classPath, main.getName(), CodecWorker.ARGUMENT)
                        : List.of(executable, CodecWorker.ARGUMENT),
                OPTIONS);
    }

    /** Starts it; what it and the native code in it write to standard error is dropped. */
    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        environment.merge(OPTIONS_VARIABLE, javaOptions, (theirs, ours) -> theirs + " " + ours);
        NOT_HANDED_DOWN.forEach(environment::remove);
        return builder.start();
    }
}
