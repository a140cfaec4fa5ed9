package org.residua.dicom.codec.process;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A codec process that misbehaves as its first argument says; each decoded sample is the first encoded byte. */
public final class FakeCodec {
    private FakeCodec() {}

    static CodecCommand command(String manners) {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = System.getProperty("java.class.path");
        return new CodecCommand(List.of(java, "-cp", classPath, FakeCodec.class.getName(), manners), "-Xmx64m");
    }

    public static void main(String[] arguments) throws Exception {
        DataInputStream in = new DataInputStream(System.in);
        OutputStream out = System.out;
        byte[] mark = in.readNBytes(FrameAnswer.MARK_BYTES);
        in.readUTF();
        if (arguments[0].equals("never ready")) {
            Thread.sleep(60_000);
        }
        new FrameAnswer(true, new byte[0]).writeTo(new DataOutputStream(out), mark);
        while (true) {
            FrameRequest request = FrameRequest.readFrom(in);
            answer(arguments[0], request, mark, out);
        }
    }

    private static void answer(String manners, FrameRequest request, byte[] mark, OutputStream out) throws Exception {
        byte[] samples = new byte[request.decodedBytes()];
        java.util.Arrays.fill(samples, request.encoded()[request.encoded().length - 1]);
        byte[] good = bytes(new FrameAnswer(true, samples), mark);
        switch (manners) {
            case "hangs" -> Thread.sleep(60_000);
            case "crashes" -> Runtime.getRuntime().halt(134);
            case "takes too much memory" -> Runtime.getRuntime().halt(CodecWorker.TOO_MUCH_MEMORY);
            case "chatters" -> {
                out.write("[WARN] global grfmt_dcm: bad marker\n".repeat(50).getBytes(StandardCharsets.US_ASCII));
                out.write(good);
            }
            case "raves" ->
                out.write("nothing that makes sense ".repeat(100_000).getBytes(StandardCharsets.US_ASCII));
            case "answers too little" -> out.write(bytes(new FrameAnswer(true, new byte[1]), mark));
            case "loses the end" -> {
                out.write(good, 0, good.length - 1);
                out.write(~good[good.length - 1]);
            }
            default -> out.write(good);
        }
        out.flush();
    }

    private static byte[] bytes(FrameAnswer answer, byte[] mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.writeTo(new DataOutputStream(bytes), mark);
        return bytes.toByteArray();
    }
}
