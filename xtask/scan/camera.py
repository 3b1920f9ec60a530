"""A model of the camera of a phone that is held before a screen."""

import cv2
import numpy

# Pixels of the sensor for one of the screen. It is set so that the readers do about as well as in
# the simulation that the size of the code was chosen by: nearly all codes with modules of 4 px are
# read, and none of 3.2 px. No photograph of a real screen stands behind it, and it was set with
# addresses that are scanned, so that it says nothing of those that is not in it already.
SENSOR = 0.95
# Out of focus by so much, in pixels of the sensor (sigma).
BLUR = 1.4
CONTRAST = 0.8
NOISE = 6


def by_camera(window, nth):
    """A screen of stripes of red, green and blue, seen from aside; the same `nth` sees the same."""
    random = numpy.random.default_rng(nth)
    height, width = window.shape[:2]
    stripes = numpy.zeros((height * 3, width * 3, 3), numpy.float32)
    for channel in range(3):
        # A third of a pixel's width, and darker between the rows.
        for row in range(3):
            light = (3.0, 3.0, 2.0)[row] * 3 / 8 * 3
            stripes[row::3, 2 - channel :: 3, channel] = window[:, :, channel] * light
    out = (int(width * SENSOR), int(height * SENSOR))
    corners = numpy.float32([[0, 0], [1, 0], [1, 1], [0, 1]])
    aside = random.uniform(0, 0.03, (4, 2)).astype(numpy.float32) * (1 - 2 * corners)
    seen = cv2.getPerspectiveTransform(
        corners * numpy.float32([width * 3, height * 3]), (corners + aside) * numpy.float32(out)
    )
    # A sensor takes in what falls on the area of each pixel of its.
    soft = cv2.GaussianBlur(stripes, (0, 0), 3 / SENSOR / 2)
    image = cv2.warpPerspective(soft, seen, out, flags=cv2.INTER_LINEAR)
    image = cv2.GaussianBlur(image, (0, 0), BLUR)
    image = (image - 127.5) * CONTRAST + 127.5 + random.normal(0, NOISE, image.shape)
    return numpy.clip(image, 0, 255).astype(numpy.uint8)
