"""Writes the stored values of DICOM files, as pydicom reads them, to standard output.

Standard input: one path a line. For each, one line of tab separated fields follows: frames, rows, columns, samples
per pixel, photometric interpretation, numpy type, its kind, bits of a sample, bits stored, high bit, whether signed,
bytes, and then as many bytes of values in this order. Or one field with the reason why it cannot be read.
"""
import sys
import warnings

import numpy
import pydicom

PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")
MOST_BYTES = 1 << 29


def complete_meta(dataset):
    meta = getattr(dataset, "file_meta", None)
    if meta is None or "TransferSyntaxUID" not in meta:
        if meta is None:
            dataset.file_meta = pydicom.dataset.FileMetaDataset()
        implicit, little = dataset.is_implicit_VR, dataset.is_little_endian
        dataset.file_meta.TransferSyntaxUID = (
            "1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.1" if little else "1.2.840.10008.1.2.2"
        )


def answer(path):
    dataset = pydicom.dcmread(path, force=True)
    if not any(keyword in dataset for keyword in PIXELS):
        raise ValueError("no pixel data")
    complete_meta(dataset)
    frames = int(dataset.get("NumberOfFrames", 1) or 1)
    shape = (frames, dataset.Rows, dataset.Columns, dataset.SamplesPerPixel)
    if frames * dataset.Rows * dataset.Columns * dataset.SamplesPerPixel * 8 > 8 * MOST_BYTES:
        raise ValueError("more than 512 MiB of pixels")
    values = dataset.pixel_array.reshape(shape)
    values = numpy.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    bits = 8 * values.dtype.itemsize
    stored = int(dataset.get("BitsStored", bits) or bits)
    high = int(dataset.get("HighBit", stored - 1))
    syntax = dataset.file_meta.TransferSyntaxUID
    coded = syntax.is_compressed and syntax != pydicom.uid.RLELossless
    if coded or values.dtype.kind == "f" or high >= bits or stored > bits:  # a codestream knows its own bits
        stored, high = bits, bits - 1
    photometric = dataset.PhotometricInterpretation
    if photometric == "YBR_FULL_422":
        photometric = "YBR_FULL"  # the array has every pixel's chrominance
    fields = [*shape, photometric, values.dtype.str.lstrip("<|"), values.dtype.kind, bits, stored, high]
    fields += [int(values.dtype.kind == "i"), values.nbytes]
    return "\t".join(map(str, fields)) + "\n", values


def main():
    warnings.simplefilter("ignore")
    sys.stdin.reconfigure(encoding="utf-8")
    out = sys.stdout.buffer
    for line in sys.stdin:
        try:
            fields, values = answer(line.rstrip("\n"))
        except Exception as failure:
            reason = " ".join(str(failure).split()) or type(failure).__name__
            out.write((reason[:200] + "\n").encode("utf-8", "replace"))
        else:
            out.write(fields.encode())
            out.write(values.data)
        out.flush()


main()
