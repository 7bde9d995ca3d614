/** Why a file was not read as a picture, and what is worth telling of one that was. */
export const pictureFaults = {
  format: {
    png: 'PNG',
    jpeg: 'JPEG',
    gif: 'GIF',
    webp: 'WebP',
    bmp: 'BMP',
    avif: 'AVIF',
  },
  /** Files that are known for what they are, and refused. */
  foreign: {
    svg: 'This is an SVG drawing, which is a document and not a picture of pixels. Save it as PNG first.',
    'svg-with-script':
      'This is an SVG drawing that contains script. It was not opened. Save it as PNG in a program that you trust.',
    xml: 'This is an XML document, not a picture.',
    html: 'This is a web page, not a picture.',
    pdf: 'This is a PDF document. Save its pages as PNG first.',
    zip: 'This is a ZIP archive. Unpack it first.',
    gzip: 'This is a gzip archive. Unpack it first.',
    tiff: 'This is a TIFF picture, which browsers cannot read. Save it as PNG first.',
    heic: 'This is a HEIC picture, which browsers cannot read. Save it as JPEG first.',
    icon: 'This is an icon file, which holds several pictures. Save the one that you need as PNG.',
    photoshop: 'This is a Photoshop document. Save it as PNG first.',
    video: 'This is a video, not a picture.',
  },
  fault: {
    empty: 'The file is empty.',
    unknown: 'This is not a picture. PNG, JPEG, GIF, WebP, BMP and AVIF are read.',
    'file-too-large':
      'The file has {bytes, number} bytes, and the limit is {most, number}. Save the picture smaller.',
    truncated: 'The {format} file ends before its picture does. Get a complete copy of it.',
    damaged: 'The {format} file is damaged: its parts do not fit together. Get another copy of it.',
    unsupported: 'Browsers cannot read this kind of {format}. Save it again as PNG or an ordinary JPEG.',
    'no-area': 'The file declares a picture of {width, number} × {height, number} pixels, which is none.',
    'side-too-long':
      'The file declares {width, number} × {height, number} pixels, and a side may have {most, number}. It was not opened.',
    'too-many-pixels':
      'The file declares {width, number} × {height, number} pixels, and the limit is {most, number} in all. It was not opened.',
    'too-many-frames':
      'The animation has at least {frames, number} frames, and the limit is {most, number}. Shorten it.',
    'too-many-pixels-in-frames':
      'The animation has at least {frames, number} frames of {width, number} × {height, number} pixels, and the limit is {most, number} pixels in all. Save it smaller or shorter.',
    'too-little-data':
      'The file declares {width, number} × {height, number} pixels, which its {bytes, number} bytes of picture data cannot hold. It was not opened.',
    'too-much-data':
      'The file holds far more data than a picture of {width, number} × {height, number} pixels needs. It was not opened.',
    'size-mismatch':
      'The file declares {width, number} × {height, number} pixels, and the picture in it has {foundWidth, number} × {foundHeight, number}. Get another copy of it.',
    'not-decoded': 'The browser could not decode the {format} file. Get another copy of it.',
    'no-frame-decoder': 'This browser cannot take animations apart. Open the console in Chromium.',
    hung: 'Decoding was stopped after {seconds, number} seconds. Save the picture again, smaller.',
    unread: 'The browser could not read the file. It may have been moved or changed: choose it again.',
    crashed: 'Decoding this file ended the worker that did it. Save the picture again, smaller.',
  },
  note: {
    'named-otherwise': 'Its name or type says “{said}”, but its content is {format}.',
    turned: 'Turned upright, as its orientation says ({orientation, number}).',
    animation: 'Read as an animation of {frames, number} frames.',
    'print-colours': 'Its colours are for print (CMYK). The browser converted them.',
    'deep-colours': 'Its {bits, number} bits per colour were reduced to 8.',
    'trailing-bytes':
      '{bytes, plural, one {# byte follows} other {# bytes follow}} the end of the picture. Nothing read them.',
  },
} as const;
