"""What DICOM images are to be shown as, by pydicom's look-up tables and the formulas of PS3.3 C.11 in NumPy.

The argument names a file with one image a line: path, frame from 0, and, where the image is to be shown in another
window than its own, center and width, tab separated. Shown values, uint8, go to the same name with ".0", ".1", ...
behind it; a line is printed for each: "shown", rows, columns, channels, or "not judged" and why.
"""
import sys
import warnings

import numpy
import pydicom
from pydicom.pixel_data_handlers import util

JUDGED = {
    "1.2.840.10008.1.2",
    "1.2.840.10008.1.2.1",
    "1.2.840.10008.1.2.1.99",
    "1.2.840.10008.1.2.2",
    "1.2.840.10008.1.2.5",
}


def groups(dataset, frame, sequence):
    """Where an attribute of a frame may be, the nearest first."""
    for keyword, item in (("PerFrameFunctionalGroupsSequence", frame), ("SharedFunctionalGroupsSequence", 0)):
        if dataset.get(keyword) and len(dataset[keyword].value) > item:
            own = dataset[keyword].value[item].get(sequence)
            if own:
                yield own[0]
    yield dataset


def first(value):
    return float(value[0]) if isinstance(value, (list, pydicom.multival.MultiValue)) else float(value)


def modality(dataset, frame, stored):
    if "ModalityLUTSequence" in dataset:
        return util.apply_modality_lut(stored.astype(numpy.int64), dataset).astype(float)
    for group in groups(dataset, frame, "PixelValueTransformationSequence"):
        if group.get("RescaleSlope") is not None:
            slope = float(group.RescaleSlope)
            return stored * (slope if slope else 1) + float(group.get("RescaleIntercept") or 0)
    return stored.astype(float)


def window(values, center, width, function):
    if function == "SIGMOID":
        return 1 / (1 + numpy.exp(-4 * (values - center) / width))
    if function == "LINEAR_EXACT" or width < 1:
        return numpy.clip((values - center) / width + 0.5, 0, 1)
    if width == 1:
        return (values > center - 0.5).astype(float)
    return numpy.clip((values - (center - 0.5)) / (width - 1) + 0.5, 0, 1)


def of_interest(dataset, frame, values, center, width):
    if center is not None:
        return window(values, center, width, "LINEAR")
    if dataset.get("VOILUTSequence"):
        item = dataset.VOILUTSequence[0]
        inputs = numpy.rint(values).astype(numpy.int64)
        if item.LUTDescriptor[2] == 8:  # pydicom's own index would be of 8 bits too, and run over
            entries = numpy.frombuffer(item.LUTData, numpy.uint16)
            mapped = entries[numpy.clip(inputs - item.LUTDescriptor[1], 0, len(entries) - 1)]
        else:
            mapped = util.apply_voi(inputs, dataset, 0)
        return mapped / (2 ** item.LUTDescriptor[2] - 1)
    for group in groups(dataset, frame, "FrameVOILUTSequence"):
        if group.get("WindowCenter") not in (None, "") and group.get("WindowWidth") not in (None, ""):
            function = group.get("VOILUTFunction", "LINEAR")
            return window(values, first(group.WindowCenter), first(group.WindowWidth), function)
    raise ValueError("no window")


def padding(dataset, stored):
    for prefix in ("DoubleFloat", "Float", ""):
        value = dataset.get(prefix + "PixelPaddingValue")
        if value is not None:
            limit = dataset.get(prefix + "PixelPaddingRangeLimit", value)
            if not prefix and dataset.PixelRepresentation == 1:
                value, limit = (numpy.array([value, limit]) & 0xFFFF).astype(numpy.uint16).astype(numpy.int16)
            elif not prefix:
                value, limit = value & 0xFFFF, limit & 0xFFFF
            return (stored >= min(value, limit)) & (stored <= max(value, limit))
    return numpy.zeros(stored.shape, bool)


def grey(dataset, frame, stored, center, width):
    values = modality(dataset, frame, stored)
    shown = of_interest(dataset, frame, values, center, width)
    if dataset.PhotometricInterpretation == "MONOCHROME1" or dataset.get("PresentationLUTShape") == "INVERSE":
        shown = 1 - shown
    shown = numpy.floor(255 * shown + 0.5)
    shown[padding(dataset, stored)] = 0
    return shown[..., numpy.newaxis]


def eight_bits(values):
    return values >> 8 * (values.dtype.itemsize - 1)


def wide_colour(dataset, pixels):
    """Colour of 9 to 16 bits: the upper eight; luminance and chrominance are turned to RGB before (C.7.6.3.1.2)."""
    values = pixels / 2.0 ** (dataset.BitsStored - 8)
    if dataset.PhotometricInterpretation == "RGB":
        return numpy.floor(values)
    luminance, blue, red = values[..., 0], values[..., 1] - 128, values[..., 2] - 128
    rgb = (luminance + 1.402 * red, luminance - 0.344136 * blue - 0.714136 * red, luminance + 1.772 * blue)
    return numpy.clip(numpy.rint(numpy.stack(rgb, -1)), 0, 255)


def shown_values(path, frame, center, width):
    dataset = pydicom.dcmread(path)
    if dataset.file_meta.TransferSyntaxUID not in JUDGED:
        raise ValueError("transfer syntax " + dataset.file_meta.TransferSyntaxUID.name)
    pixels = dataset.pixel_array
    if int(dataset.get("NumberOfFrames", 1) or 1) > 1:
        pixels = pixels[frame]
    photometric = dataset.PhotometricInterpretation
    if photometric.startswith("MONOCHROME"):
        return grey(dataset, frame, pixels, center, width)
    if photometric == "PALETTE COLOR":
        return eight_bits(util.apply_color_lut(pixels, dataset))[..., :3]
    if dataset.BitsStored > 8 and photometric in ("RGB", "YBR_FULL"):
        return wide_colour(dataset, pixels)
    if photometric.startswith("YBR_FULL"):
        return util.convert_color_space(pixels, "YBR_FULL", "RGB")
    if photometric == "RGB":
        return eight_bits(pixels)
    raise ValueError(photometric)


def main(images):
    warnings.simplefilter("ignore")
    for number, line in enumerate(open(images)):
        path, frame, *given = line.rstrip("\n").split("\t")
        center, width = map(float, given) if given else (None, None)
        try:
            shown = shown_values(path, int(frame), center, width)
            shown.astype(numpy.uint8).tofile("%s.%d" % (images, number))
            print("shown", *shown.shape)
        except Exception as failure:
            print("not judged: " + " ".join(str(failure).split())[:120])


main(sys.argv[1])
