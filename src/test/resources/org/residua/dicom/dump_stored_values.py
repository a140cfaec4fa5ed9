"""Writes the stored values of DICOM files, as pydicom reads them, to standard output.

Standard input: one path a line. For each, one line of tab separated fields follows: either
"values", numpy type, frames, rows, columns, samples per pixel, and then the values as raw bytes in this order, or
"not judged" and the reason.
"""
import sys
import warnings

import numpy
import pydicom

JUDGED = {
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
    "1.2.840.10008.1.2.5",
}
PIXELS = ("PixelData", "FloatPixelData", "DoubleFloatPixelData")


def stored_values(path):
    dataset = pydicom.dcmread(path, force=True)
    if not any(keyword in dataset for keyword in PIXELS):
        raise ValueError("no pixel data")
    meta = getattr(dataset, "file_meta", None)
    if meta is None or "TransferSyntaxUID" not in meta:
        if meta is None:
            dataset.file_meta = pydicom.dataset.FileMetaDataset()
        implicit, little = dataset.is_implicit_VR, dataset.is_little_endian
        dataset.file_meta.TransferSyntaxUID = (
            "1.2.840.10008.1.2" if implicit else "1.2.840.10008.1.2.1" if little else "1.2.840.10008.1.2.2"
        )
    syntax = dataset.file_meta.TransferSyntaxUID
    if syntax not in JUDGED:
        raise ValueError("transfer syntax " + syntax.name)
    frames = int(dataset.get("NumberOfFrames", 1) or 1)
    shape = (frames, dataset.Rows, dataset.Columns, dataset.SamplesPerPixel)
    return dataset.pixel_array.reshape(shape)


def main():
    warnings.simplefilter("ignore")
    out = sys.stdout.buffer
    for line in sys.stdin:
        try:
            values = stored_values(line.rstrip("\n"))
            values = numpy.ascontiguousarray(values, values.dtype.newbyteorder("<"))
            fields = ["values", values.dtype.str.lstrip("<|"), *map(str, values.shape)]
            out.write(("\t".join(fields) + "\n").encode())
            out.write(values.tobytes())
        except Exception as failure:
            out.write(("not judged\t" + " ".join(str(failure).split())[:200] + "\n").encode())
        out.flush()


main()
