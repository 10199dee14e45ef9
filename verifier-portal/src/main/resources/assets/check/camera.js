"use strict";
// Reads the printed code with the camera. Frames stay in this page's memory; a code's host is ignored and nothing is
// opened: only the digits after "/c#" are taken.
(function () {
  const EVERY = 120, WIDEST = 1600;

  /** The part after the "#" of our one form of a link, whatever its host; none of another text. */
  function digitsOf(text) {
    const [, digits] = /^https?:\/\/[^/#?\s]+\/c#([0-9]+)$/.exec(text) || [];
    return digits;
  }

  async function detector() {
    const kinds = window.BarcodeDetector ? await window.BarcodeDetector.getSupportedFormats().catch(() => []) : [];
    return kinds.includes("qr_code") ? new window.BarcodeDetector({ formats: ["qr_code"] }) : null;
  }

  async function nativeReader(found) {
    return async (video) => (await found.detect(video).catch(() => [])).map((code) => code.rawValue);
  }

  async function ownReader(address) {
    if (!window.jsQR) {
      await new Promise((loaded, failed) => {
        const script = document.createElement("script");
        Object.assign(script, { src: address, onload: loaded, onerror: failed });
        document.head.append(script);
      });
    }
    const canvas = document.createElement("canvas"), pen = canvas.getContext("2d", { willReadFrequently: true });
    return async (video) => {
      const scale = Math.min(1, WIDEST / video.videoWidth);
      canvas.width = video.videoWidth * scale;
      canvas.height = video.videoHeight * scale;
      pen.drawImage(video, 0, 0, canvas.width, canvas.height);
      const frame = pen.getImageData(0, 0, canvas.width, canvas.height);
      const code = window.jsQR(frame.data, frame.width, frame.height, { inversionAttempts: "dontInvert" });
      return code ? [code.data] : [];
    };
  }

  /**
   * Watches until a certificate's code is seen. Calls told("other") for another code.
   * Answers the digits, or nothing when the signal was given to stop; fails when there is no camera or it is refused.
   */
  async function watch(video, reader, signal, told) {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false, video: { facingMode: "environment", width: { ideal: 1920 }, height: { ideal: 1080 } }
    });
    try {
      const found = await detector();
      const read = found ? await nativeReader(found) : await ownReader(reader);
      video.srcObject = stream;
      await video.play();
      while (!signal.aborted) {
        for (const text of video.videoWidth ? await read(video) : []) {
          const digits = digitsOf(text);
          if (digits) { return digits; }
          if (text) { told("other"); }
        }
        await new Promise((next) => setTimeout(next, EVERY));
      }
      return undefined;
    } finally {
      stream.getTracks().forEach((track) => track.stop());
      video.srcObject = null;
    }
  }

  mamori.camera = { watch, isThere: () => !!(navigator.mediaDevices && navigator.mediaDevices.getUserMedia) };
})();
