"""A page as a printer sets it, from the PDF that the browser prints."""

import cv2
import numpy
import pypdfium2

DPI = 150


def sheets(pdf):
    """Each sheet in dots that are black or white: a printer has no grey."""
    for sheet in pypdfium2.PdfDocument(pdf):
        grey = sheet.render(scale=DPI / 72, grayscale=True).to_numpy()
        dots = numpy.where(grey.reshape(grey.shape[:2]) < 128, 0, 255).astype(numpy.uint8)
        yield cv2.cvtColor(dots, cv2.COLOR_GRAY2BGR)
