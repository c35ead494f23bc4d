/** QR codes as squares in millimetres. */

/** Modules of white round the code that a reader needs (ISO/IEC 18004). */
export const QUIET_MODULES = 4;

export interface QrShape {
  /** Modules per side, without the quiet zone. */
  readonly modules: number;
  /** Outlines in modules from the top left corner, to be filled by the even-odd rule. */
  readonly outlines: readonly (readonly (readonly [number, number])[])[];
}

/** The QR code of a text with a quarter of it to spare for dirt and folds (level Q). bwip-js is loaded here and not before. */
export async function qrOf(text: string): Promise<QrShape> {
  const { render } = await import('bwip-js/node');
  let modules = 0;
  const outlines: (readonly (readonly [number, number])[])[] = [];
  const options = { bcid: 'qrcode', text, eclevel: 'Q', scale: 1 };
  return render<QrShape>(options, {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width) => {
      modules = width;
    },
    polygon: (points) => outlines.push(points.map(([x, y]): [number, number] => [x, y])),
    fill: () => undefined,
    line: () => undefined,
    hexagon: () => undefined,
    ellipse: () => undefined,
    text: () => undefined,
    end: () => ({ modules, outlines }),
  });
}
