package org.residua.dicom.codec.process;

import java.util.function.IntUnaryOperator;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.residua.dicom.codec.Codestream;
import org.residua.dicom.codec.DicomReadException;

/** The native decoders of the toolkit: IJG's JPEG library for 8, 12 and 16 bits, CharLS and OpenJPEG, behind OpenCV. */
final class NativeDecoder implements FrameDecoder {
    @Override
    public byte[] decode(FrameRequest request) throws DicomReadException {
        MatOfByte encoded = new MatOfByte(request.encoded());
        Mat decoded = null;
        try {
            int sign = request.signed() ? Imgcodecs.DICOM_FLAG_SIGNED : Imgcodecs.DICOM_FLAG_UNSIGNED;
            decoded = Imgcodecs.dicomJpgMatRead(encoded, sign, Imgcodecs.IMREAD_UNCHANGED);
            require(request, decoded);
            return SampleBytes.of(request, inOrder(request, sampleOf(request, decoded)));
        } catch (CvException e) {
            throw new DicomReadException(CodecService.BROKEN, e);
        } finally {
            encoded.release();
            if (decoded != null) {
                decoded.release();
            }
        }
    }

    private static void require(FrameRequest request, Mat decoded) throws DicomReadException {
        if (decoded.empty()
                || decoded.rows() != request.rows()
                || decoded.cols() != request.columns()
                || decoded.channels() != request.samplesPerPixel()) {
            throw new DicomReadException(CodecService.BROKEN);
        }
    }

    /** Colours come out in OpenCV's order, blue first; but as they are where CharLS leaves one plane after the other. */
    private static IntUnaryOperator inOrder(FrameRequest request, IntUnaryOperator sample) throws DicomReadException {
        int colours = request.samplesPerPixel();
        if (colours == 1) {
            return sample;
        }
        if (Codestream.of(request.compression(), request.encoded()).planes()) {
            int pixels = request.rows() * request.columns();
            return i -> sample.applyAsInt(i % colours * pixels + i / colours);
        }
        return i -> sample.applyAsInt(i / colours * colours + colours - 1 - i % colours);
    }

    private static IntUnaryOperator sampleOf(FrameRequest request, Mat decoded) {
        int count = request.decodedBytes() / request.sampleBytes();
        int depth = CvType.depth(decoded.type());
        if (depth == CvType.CV_8U || depth == CvType.CV_8S) {
            byte[] values = new byte[count];
            decoded.get(0, 0, values);
            return depth == CvType.CV_8U ? i -> values[i] & 0xff : i -> values[i];
        }
        if (depth == CvType.CV_16U || depth == CvType.CV_16S) {
            short[] values = new short[count];
            decoded.get(0, 0, values);
            return depth == CvType.CV_16U ? i -> values[i] & 0xffff : i -> values[i];
        }
        int[] values = new int[count];
        decoded.get(0, 0, values);
        return i -> values[i];
    }
}
